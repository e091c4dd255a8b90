import { Route53ProfilesAssociation } from "@cdktf/provider-aws/lib/route53profiles-association";
import { Route53ResolverFirewallConfig } from "@cdktf/provider-aws/lib/route53-resolver-firewall-config";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { QueryLogging, type QueryLoggingProps } from "./query-logging";

export interface DnsClientProps extends QueryLoggingProps {
  readonly profileId: string;
  /** What a VPC gets while DNS Firewall itself does not answer: unfiltered answers, or none. */
  readonly onFirewallFailure: FirewallFailure;
}

export type FirewallFailure = "answer" | "refuse";

/**
 * Lets a VPC resolve what a Route 53 profile holds, says what happens when the DNS Firewall fails, and logs
 * every question. A VPC takes one profile.
 * @throws PropsError if `name` is not 1 to 56 letters, digits and hyphens, of which one is no digit: AWS takes 64, and
 * query logging appends its destination.
 */
export class DnsClient extends Construct {
  public constructor(scope: Construct, id: string, props: DnsClientProps) {
    super(scope, id);
    const { name, vpcId, profileId, onFirewallFailure } = props;
    requirePattern(
      this,
      "name",
      name,
      /^(?!\d+$)[a-zA-Z0-9-]{1,56}$/,
      "1 to 56 letters, digits and hyphens, not digits only",
    );

    new Route53ProfilesAssociation(this, "Resource", { name, profileId, resourceId: vpcId });
    new Route53ResolverFirewallConfig(this, "Firewall", {
      resourceId: vpcId,
      firewallFailOpen: onFirewallFailure === "answer" ? "ENABLED" : "DISABLED",
    });
    new QueryLogging(this, "QueryLogging", props);
  }
}

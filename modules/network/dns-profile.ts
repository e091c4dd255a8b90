import { Route53ProfilesProfile } from "@cdktf/provider-aws/lib/route53profiles-profile";
import { Route53ProfilesResourceAssociation } from "@cdktf/provider-aws/lib/route53profiles-resource-association";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";

export interface DnsProfileProps {
  /** Name of the profile: `klap-prod-dns`. */
  readonly name: string;
  /** Private zone that every VPC sees. */
  readonly privateZoneId: string;
  /** ARN of the DNS Firewall rule group that every VPC is under. */
  readonly firewallRuleGroupArn: string;
  /** ARNs of Resolver rules, by the domain they forward. */
  readonly ruleArns: Readonly<Record<string, string>>;
}

/** Route 53 takes 100 to 9900 and keeps both ends for itself. */
const FIREWALL_PRIORITY = 1_000;
const NAME = /^(?!\d+$)[a-zA-Z0-9-]{1,64}$/;
const NAME_RULE = "1 to 64 letters, digits and hyphens, and not digits alone";

/**
 * Route 53 profile: what every VPC of an environment's region resolves, in one thing that is shared and
 * associated once for each VPC.
 * @throws PropsError if `name` is longer than 64 characters, holds others than letters, digits and hyphens, or digits alone.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/profiles.html
 */
export class DnsProfile extends Construct {
  public readonly profileId: string;
  public readonly profileArn: string;

  public constructor(scope: Construct, id: string, props: DnsProfileProps) {
    super(scope, id);
    const { name, privateZoneId, firewallRuleGroupArn, ruleArns } = props;
    requirePattern(this, "name", name, NAME, NAME_RULE);

    const profile = new Route53ProfilesProfile(this, "Resource", { name, tags: { Name: name } });
    const hold = (childId: string, part: string, resourceArn: string, priority?: number) =>
      new Route53ProfilesResourceAssociation(this, childId, {
        name: `${name}-${part}`.slice(0, 64),
        profileId: profile.id,
        resourceArn,
        ...(priority !== undefined && { resourceProperties: JSON.stringify({ priority }) }),
      });
    hold("PrivateZone", "private-zone", `arn:aws:route53:::hostedzone/${privateZoneId}`);
    hold("Firewall", "firewall", firewallRuleGroupArn, FIREWALL_PRIORITY);
    for (const [domain, arn] of Object.entries(ruleArns))
      hold(`Rule-${domain}`, domain.replaceAll(".", "-"), arn);
    this.profileId = profile.id;
    this.profileArn = profile.arn;
  }
}

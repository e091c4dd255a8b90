import { Route53ResolverRule } from "@cdktf/provider-aws/lib/route53-resolver-rule";
import { Construct } from "constructs";
import { requireDistinct, requirePattern } from "../core/checks";

export interface ForwardingRulesProps {
  /** Prefix of the rules' names: `klap-prod`. */
  readonly name: string;
  /** Outbound endpoint that asks. */
  readonly endpointId: string;
  /** Domains that others answer for, each with everything below it. */
  readonly domains: readonly string[];
  /** Addresses of those who answer, 1 to 6. */
  readonly nameServers: readonly string[];
}

const DOMAIN = /^([a-z0-9_]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/;

/**
 * Resolver rules that send questions about some domains to name servers outside AWS.
 * @throws PropsError if there is no domain, a domain is none, or there are not 1 to 6 name servers.
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverRule.html
 */
export class ForwardingRules extends Construct {
  /** ARNs of the rules, by domain. */
  public readonly ruleArns: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: ForwardingRulesProps) {
    super(scope, id);
    const { name, endpointId, domains, nameServers } = props;
    requireDistinct(this, "domains", domains, 1);
    requireDistinct(this, "nameServers", nameServers, 1, 6);
    for (const domain of domains)
      requirePattern(this, "domains", domain, DOMAIN, "lower-case domain names without a final dot");

    const ruleArns: Record<string, string> = {};
    for (const domain of domains) {
      const ruleName = `${name}-${domain.replaceAll(".", "-")}`.slice(0, 64);
      const rule = new Route53ResolverRule(this, domain, {
        name: ruleName,
        ruleType: "FORWARD",
        domainName: domain,
        resolverEndpointId: endpointId,
        targetIp: nameServers.map((ip) => ({ ip, port: 53 })),
        tags: { Name: ruleName },
      });
      ruleArns[domain] = rule.arn;
    }
    this.ruleArns = ruleArns;
  }
}

import { Route53ResolverFirewallDomainList } from "@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list";
import { Route53ResolverFirewallRule } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule";
import { Route53ResolverFirewallRuleGroup } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group";
import { Construct } from "constructs";
import { requireDistinct, requirePattern } from "../core/checks";

export interface DnsFirewallProps {
  /** Prefix of names: `klap-prod`. */
  readonly name: string;
  /** Domains that are never answered, whatever else allows them; `.example.com` means it and all below. */
  readonly blockedDomains: readonly string[];
  /** Domains that are answered, in the same form; at least one. */
  readonly allowedDomains: readonly string[];
  /** What happens to every other domain: no answer, or an answer and a line in the query log. */
  readonly otherDomains: "block" | "alert";
}

/** What a domain on one of the lists looks like. */
export const FIREWALL_DOMAIN = /^\.?([a-z0-9_]([a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9-]+$/;
export const FIREWALL_DOMAIN_RULE = "lower-case domain names, a dot in front meaning all below as well";

const EVERYTHING = "*.";

/** Order of the rules, lowest first; the gaps are for rules to come. */
const PRIORITY = { blocked: 1_000, allowed: 2_000, others: 3_000 } as const;

/**
 * DNS Firewall rule group: blocked domains, then allowed ones, then all the rest. A name that leads to another
 * by CNAME is judged by itself where it is allowed, since who owns it chooses where it leads.
 * @throws PropsError if nothing is allowed, or a domain is none.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-actions.html
 */
export class DnsFirewall extends Construct {
  public readonly ruleGroupArn: string;

  public constructor(scope: Construct, id: string, props: DnsFirewallProps) {
    super(scope, id);
    const { name, blockedDomains, allowedDomains, otherDomains } = props;
    requireDistinct(this, "blockedDomains", blockedDomains, 0);
    requireDistinct(this, "allowedDomains", allowedDomains, 1);
    for (const [list, domains] of Object.entries({ blockedDomains, allowedDomains }))
      for (const domain of domains) requirePattern(this, list, domain, FIREWALL_DOMAIN, FIREWALL_DOMAIN_RULE);

    const group = new Route53ResolverFirewallRuleGroup(this, "Resource", { name: `${name}-dns` });
    const rule = (part: keyof typeof PRIORITY, domains: readonly string[], action: FirewallAction) => {
      const ruleName = `${name}-${part}`;
      const childId = part[0]!.toUpperCase() + part.slice(1);
      const list = new Route53ResolverFirewallDomainList(this, `${childId}Domains`, {
        name: ruleName,
        domains: [...domains],
      });
      new Route53ResolverFirewallRule(this, `${childId}Rule`, {
        name: ruleName,
        firewallRuleGroupId: group.id,
        firewallDomainListId: list.id,
        priority: PRIORITY[part],
        ...action,
      });
    };
    if (blockedDomains.length > 0) rule("blocked", blockedDomains.flatMap(patterns), REFUSE);
    rule("allowed", allowedDomains.flatMap(patterns), ANSWER);
    rule("others", [EVERYTHING], otherDomains === "block" ? REFUSE : { action: "ALERT" });
    this.ruleGroupArn = group.arn;
  }
}

interface FirewallAction {
  readonly action: "ALLOW" | "ALERT" | "BLOCK";
  readonly blockResponse?: "NXDOMAIN";
  readonly firewallDomainRedirectionAction?: "TRUST_REDIRECTION_DOMAIN";
}

const ANSWER: FirewallAction = {
  action: "ALLOW",
  firewallDomainRedirectionAction: "TRUST_REDIRECTION_DOMAIN",
};
const REFUSE: FirewallAction = { action: "BLOCK", blockResponse: "NXDOMAIN" };

/**
 * What DNS Firewall matches: `*.example.com.` leaves out `example.com.` itself. It stores every name with a final
 * dot and the provider compares as it stands, so that names without would be a change in every plan.
 */
function patterns(domain: string): string[] {
  return domain.startsWith(".") ? [`${domain.slice(1)}.`, `*${domain}.`] : [`${domain}.`];
}

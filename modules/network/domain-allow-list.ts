import { NetworkfirewallRuleGroup } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";
import { Construct } from "constructs";
import { requireNone } from "../core/checks";
import { distinctProblems, integerProblems, type FieldProblem } from "../core/problems";
import { homeNet } from "./home-net";

/** Rules that Network Firewall writes for one domain: one for HTTP hosts, one for TLS server names. */
const RULES_PER_DOMAIN = 2;
/** Stateful capacity of one firewall policy. */
const MAX_CAPACITY = 30_000;
const LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const DOMAIN = new RegExp(`^\\.?(${LABEL}\\.)+${LABEL}$`);
const DOMAIN_RULE = "names of at least two lower-case labels, such as api.example.com or .example.com";

export interface DomainAllowListProps {
  /** Name of the rule group: `klap-prod-domains`. It cannot change while a policy uses it. */
  readonly name: string;
  /** `api.example.com` is that host only, `.example.com` the domain and all below it. */
  readonly domains: readonly string[];
  /** Networks whose traffic the list is for. */
  readonly homeCidrs: readonly string[];
  /** Rules that the group may ever hold; it cannot grow later. */
  readonly capacity: number;
  readonly kmsKeyArn: string;
}

/**
 * Rule group that lets HTTP and TLS pass to the listed domains, by host header and server name. HOME_NET is
 * set, since without it the group looks only at traffic from the firewall's own VPC.
 * @throws PropsError if a domain is malformed, repeated or covered by another, or the capacity is too small.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-domain-names.html
 */
export class DomainAllowList extends Construct {
  public readonly ruleGroupArn: string;
  public readonly capacity: number;

  public constructor(scope: Construct, id: string, props: DomainAllowListProps) {
    super(scope, id);
    const { name, domains, homeCidrs, capacity, kmsKeyArn } = props;
    requireNone(this, domainListProblems("domains", domains, "capacity", capacity));

    const group = new NetworkfirewallRuleGroup(this, "Resource", {
      name,
      description: "Domains that the environment may reach",
      type: "STATEFUL",
      capacity,
      encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: kmsKeyArn },
      ruleGroup: {
        ruleVariables: homeNet(homeCidrs),
        statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
        rulesSource: {
          rulesSourceList: {
            generatedRulesType: "ALLOWLIST",
            targetTypes: ["HTTP_HOST", "TLS_SNI"],
            targets: [...domains],
          },
        },
      },
    });
    this.ruleGroupArn = group.arn;
    this.capacity = capacity;
  }
}

/** What is wrong with a list of domains and the capacity it has; both are named as their reader knows them. */
export function domainListProblems(
  listField: string,
  domains: readonly string[],
  capacityField: string,
  capacity: number,
): FieldProblem[] {
  return [
    ...distinctProblems(listField, domains, 1),
    ...domains.flatMap((domain) => domainProblems(listField, domain, domains)),
    ...integerProblems(capacityField, capacity, domains.length * RULES_PER_DOMAIN, MAX_CAPACITY),
  ];
}

/** Nothing if the domain has at least two labels in lower case and no other entry says the same. */
function domainProblems(field: string, domain: string, all: readonly string[]): FieldProblem[] {
  if (!DOMAIN.test(domain)) return [{ field, rule: DOMAIN_RULE, value: domain }];
  const cover = all.find((other) => other !== domain && other.startsWith(".") && covers(other, domain));
  return cover === undefined
    ? []
    : [{ field, rule: `free of names that "${cover}" already covers`, value: domain }];
}

/** True if `.example.com` lets the name pass. */
function covers(wildcard: string, domain: string): boolean {
  return domain.endsWith(wildcard) || domain === wildcard.slice(1);
}

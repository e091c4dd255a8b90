import type { NetworkfirewallRuleGroupRuleGroupRuleVariables } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";

/**
 * Variables of a rule group whose rules are for traffic from these networks. Left out, `$HOME_NET` is the
 * firewall's own VPC and every spoke goes unnoticed.
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSourceList.html
 */
export function homeNet(cidrs: readonly string[]): NetworkfirewallRuleGroupRuleGroupRuleVariables {
  return { ipSets: [{ key: "HOME_NET", ipSet: { definition: [...cidrs] } }] };
}

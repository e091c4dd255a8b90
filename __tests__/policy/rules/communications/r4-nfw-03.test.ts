import { ruleGroupsAreUsed } from "../../../../policy/rules/communications/r4-nfw-03";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

const POLICY = "aws_networkfirewall_firewall_policy.main";
const GROUP = "aws_networkfirewall_rule_group.domains";
const arn = (name: string) => `\${aws_networkfirewall_rule_group.${name}.arn}`;
const policy = (...references: object[]) => ({
  firewall_policy: {
    stateful_engine_options: { rule_order: "STRICT_ORDER" },
    stateful_rule_group_reference: references,
  },
});
const PROTOCOLS = { resource_arn: arn("protocols"), priority: 1 };
const DOMAINS = { resource_arn: arn("domains"), priority: 2 };
const group = (rules_source: object, rule_order = "STRICT_ORDER") => ({
  rule_group: { rules_source, stateful_rule_options: { rule_order } },
});
const LIST = { target_types: ["HTTP_HOST", "TLS_SNI"], targets: ["a.test"] };

describeNetworkRule({
  rule: ruleGroupsAreUsed,
  examined: 6,
  mutants: {
    "a group that no policy asks": [[[HUB, POLICY, policy(PROTOCOLS)]], /domains: no policy asks it/],
    "a group that is asked twice": [
      [[HUB, POLICY, policy(PROTOCOLS, DOMAINS, { ...PROTOCOLS, priority: 3 })]],
      /asks protocols twice/,
    ],
    "no priority": [
      [[HUB, POLICY, policy(PROTOCOLS, { resource_arn: arn("domains") })]],
      /no priority from 1/,
    ],
    "one priority for two": [
      [[HUB, POLICY, policy(PROTOCOLS, { ...DOMAINS, priority: 1 })]],
      /two references have priority 1/,
    ],
    "no rules": [[[HUB, GROUP, group({})]], /it holds no rules/],
    "names of TLS alone": [
      [[HUB, GROUP, group({ rules_source_list: { ...LIST, target_types: ["TLS_SNI"] } })]],
      /does not look at HTTP_HOST/,
    ],
    "another order than the policy's": [
      [[HUB, GROUP, group({ rules_source_list: LIST }, "DEFAULT_ACTION_ORDER")]],
      /not ordered as the policy/,
    ],
    "no room": [[[HUB, GROUP, { capacity: 0 }]], /has room for 0 rules/],
  },
  nearMisses: {
    "other priorities": [[HUB, POLICY, policy(PROTOCOLS, { ...DOMAINS, priority: 65_535 })]],
    "rules as blocks": [[HUB, GROUP, group({ stateful_rule: [{ action: "DROP" }] })]],
  },
});

import { firewallRulesAct } from "../../../../policy/rules/communications/r4-waf-01";
import type { JsonObject } from "../../../../terraform/graph/json";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

const ACL = "aws_wafv2_web_acl.main";

/** The web firewall with one of its rules changed. */
function rule(changed: number, change: object): JsonObject {
  const stacks = entryStacks() as Record<
    string,
    { resource: Record<string, Record<string, { rule: object[] }>> }
  >;
  const { rule: rules } = stacks[ENTRY]!.resource["aws_wafv2_web_acl"]!["main"]!;
  return { rule: rules.map((each, at) => (at === changed ? { ...each, ...change } : each)) as never };
}

describeRule(firewallRulesAct, entryStacks(), {
  fails: {
    "what becomes of all else is not decided": [
      [ENTRY, "aws_wafv2_web_acl.main", { default_action: { allow: null } }],
    ],
    "two of its rules have one priority": [[ENTRY, ACL, rule(1, { priority: 0 })]],
    "rule CommonRuleSet does not act": [[ENTRY, ACL, rule(1, { override_action: {} })]],
    "visibility_config.sampled_requests_enabled is true, and must be false": [
      [ENTRY, ACL, { visibility_config: { sampled_requests_enabled: true } }],
    ],
    "statement.rate_based_statement.limit is 0, and must be from 10 to 2000000000": [
      [ENTRY, ACL, rule(0, { statement: { rate_based_statement: { limit: 0 } } })],
    ],
  },
  passes: {
    "the default is to block": [[ENTRY, ACL, { default_action: { allow: null, block: {} } }]],
    "a longer window": [
      [
        ENTRY,
        ACL,
        rule(0, { statement: { rate_based_statement: { limit: 10, evaluation_window_sec: 600 } } }),
      ],
    ],
  },
});

import { onlyNamedRequestsAreServed } from "../../../../policy/rules/compute/r4-alb-05";
import type { JsonObject } from "../../../../terraform/graph/json";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

const RULE = "aws_lb_listener_rule.api";
const HOSTS = ["api.klap.test", "api-sa-east-1.klap.test"];
const conditions = (hosts: readonly string[], paths: readonly string[]): JsonObject => ({
  condition: [{ host_header: { values: hosts } }, { path_pattern: { values: paths } }],
});

describeRule(onlyNamedRequestsAreServed, entryStacks(), {
  fails: {
    "it does not refuse what no rule names": [
      [ENTRY, "aws_lb_listener.api", { default_action: [{ type: "fixed-response" }] }],
    ],
    [`${ENTRY}/${RULE} takes requests for any host`]: [
      [ENTRY, RULE, { condition: [{ path_pattern: { values: ["/health*"] } }] }],
    ],
    [`${ENTRY}/${RULE} takes any path`]: [[ENTRY, RULE, { condition: [{ host_header: { values: HOSTS } }] }]],
    [`api.klap.test leads here, and ${ENTRY}/${RULE} does not take it`]: [
      [ENTRY, RULE, conditions(["api-sa-east-1.klap.test"], ["/health*"])],
    ],
    [`${ENTRY}/${RULE} takes /transactions/* and not /transactions`]: [
      [ENTRY, RULE, conditions(HOSTS, ["/transactions/*"])],
    ],
  },
  passes: {
    "one pattern for both": [[ENTRY, RULE, conditions(HOSTS, ["/transactions*", "/transactions/*"])]],
  },
});

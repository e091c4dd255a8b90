import type { Block } from "../../../terraform/graph/block";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { between, isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const RATE = "statement.rate_based_statement";
const GROUPS = ["managed_rule_group_statement", "rule_group_reference_statement"];
/** What AWS takes: fewer than ten requests cannot be bounded. */
const [LEAST_RATE, MOST_RATE] = [10, 2_000_000_000];
const WINDOWS = [60, 120, 300, 600];
const TOO_MANY_REQUESTS = 429;

export const firewallRulesAct: Rule = {
  id: "R4-WAF-01",
  severity: "medium",
  area: "communications",
  requirements: ["R4", "R7"],
  pci: ["6.4.2", "10.2.1", "3.3.1"],
  title:
    "Every rule of a web firewall has its turn, acts, is counted and keeps no request; who asks too often is told so",
  why: "a rule without action, or in another's place, guards nothing; samples of requests keep what logs have blackened",
  source: [
    "Security Hub WAF.12",
    "https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-override-options.html",
  ],
  reach: "attribute",
  check: ({ graph, promises }) => ({
    judgements: graph.of("aws_wafv2_web_acl").map((acl) => judge(acl, promises.pciScope)),
    nothing: "there is no web firewall",
  }),
};

function judge(acl: Resource, cardData: boolean): Judgement {
  const { body } = acl;
  const proof = new Proof(acl);
  const defaults = ["allow", "block"].filter((action) => body.blocks(`default_action.${action}`).length > 0);
  proof.needs(defaults.length === 1, "what becomes of all else is not decided", show(body, "default_action"));
  const rules = body.blocks("rule");
  const priorities = rules.map((rule) => rule.number("priority"));
  proof.needs(
    new Set(priorities).size === rules.length,
    "two of its rules have one priority",
    ...rules.map((rule) => show(rule, "priority")),
  );
  judgeVisibility(proof, body, cardData);
  for (const rule of rules) {
    const name = rule.text("name") ?? "one";
    const isGroup = GROUPS.some((group) => rule.blocks(`statement.${group}`).length > 0);
    const action = isGroup ? "override_action" : "action";
    const decided = rule.blocks(action).some(({ json }) => Object.keys(json).length > 0);
    proof.needs(decided, `rule ${name} does not act`, show(rule, action));
    judgeVisibility(proof, rule, cardData);
    if (rule.blocks(RATE).length > 0) judgeRate(proof, rule, name);
  }
  return proof.judgement(`its ${rules.length} rules act, in turn, and are counted`);
}

/** Counted for alarms and dashboards; samples show requests, with their cookies, to all who may look at the firewall. */
function judgeVisibility(proof: Proof, block: Block, cardData: boolean): void {
  proof.value(block, "visibility_config.cloudwatch_metrics_enabled", isTrue, "true");
  if (cardData)
    proof.value(block, "visibility_config.sampled_requests_enabled", (value) => !isTrue(value), "false");
}

/** Callers take 403 for a refusal and drop the payment; 429 makes them try again later. */
function judgeRate(proof: Proof, rule: Block, name: string): void {
  const window = rule.number(`${RATE}.evaluation_window_sec`);
  const bounds = `from ${LEAST_RATE} to ${MOST_RATE}`;
  proof
    .value(rule, `${RATE}.limit`, between(LEAST_RATE, MOST_RATE), bounds)
    .needs(
      window === undefined || WINDOWS.includes(window),
      `rule ${name} counts over ${window} s, which AWS does not`,
      show(rule, `${RATE}.evaluation_window_sec`),
    )
    .value(
      rule,
      "action.block.custom_response.response_code",
      (value) => value === TOO_MANY_REQUESTS,
      String(TOO_MANY_REQUESTS),
    );
}

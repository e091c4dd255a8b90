import type { Resource } from "../../../terraform/graph/resource";
import { show } from "../../../terraform/graph/protection/show";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const GROUPS = [
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesSQLiRuleSet",
];

export const internetTrafficIsFiltered: Rule = {
  id: "R4-ALB-02",
  severity: "high",
  area: "compute",
  requirements: ["R4", "R2"],
  pci: ["6.4.2"],
  title:
    "A web firewall that blocks, with the common, bad-input and SQL rules and a rate, guards what the internet reaches",
  why: "a rule group that only counts, or a firewall that lets pass when it fails, guards nothing",
  source: [
    "Security Hub ELB.16, WAF.10",
    "https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph
      .of("aws_lb")
      .filter(
        ({ body }) =>
          body.flag("internal") !== true &&
          (body.text("load_balancer_type") ?? "application") === "application",
      )
      .map(judge),
    nothing: "the internet reaches no load balancer",
  }),
};

function judge(balancer: Resource): Judgement {
  const { body } = balancer;
  const association = body.graph
    .of("aws_wafv2_web_acl_association")
    .find((each) => each.body.targets("resource_arn").includes(balancer));
  const [firewall] =
    association?.body.targets("web_acl_arn").filter(({ type }) => type === "aws_wafv2_web_acl") ?? [];
  const proof = new Proof(balancer)
    .value(body, "enable_waf_fail_open", (value) => value !== true, "false")
    .needs(association !== undefined, "no web firewall guards it");
  if (association === undefined) return proof.judgement("");
  if (firewall === undefined)
    return proof
      .needs(undefined, "its web firewall is not in these stacks", show(association.body, "web_acl_arn"))
      .judgement("");
  const rules = firewall.body.blocks("rule");
  const path = "statement.managed_rule_group_statement";
  for (const name of GROUPS) {
    const rule = rules.find(
      (each) => each.text(`${path}.name`) === name && each.text(`${path}.vendor_name`) === "AWS",
    );
    const counted = rule?.blocks("override_action.count").length ?? 0;
    const overridden = rule?.blocks(`${path}.rule_action_override.action_to_use.count`).length ?? 0;
    proof
      .needs(
        rule !== undefined,
        `its firewall has not the rules ${name}`,
        show(association.body, "web_acl_arn"),
      )
      .needs(
        rule === undefined || counted + overridden === 0,
        `its firewall only counts what ${name} finds`,
        ...(rule === undefined ? [] : [show(rule, `${path}.name`), show(rule, "override_action")]),
      );
  }
  const rate = rules.find((rule) => rule.blocks("statement.rate_based_statement").length > 0);
  return proof
    .needs(
      rate !== undefined && rate.blocks("action.block").length > 0,
      "its firewall bounds nobody's rate",
      ...(rate === undefined
        ? [{ resource: firewall }]
        : [show(rate, "statement.rate_based_statement.limit")]),
    )
    .judgement(`${firewall.address} guards it`);
}

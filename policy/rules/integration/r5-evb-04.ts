import { accessOf } from "../../../terraform/graph/access/access";
import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { patternOf, textsAt } from "../../../terraform/graph/events/event-pattern";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { ruleArn } from "../../parts/dead-letters";
import { needsRoleToHandTo, verdictOf } from "../../parts/may-hand-to";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What EventBridge does by itself, where the policy of the target admits it. */
const BY_POLICY: Readonly<Record<string, string>> = {
  aws_lambda_function: "lambda:InvokeFunction",
  aws_sns_topic: "sns:Publish",
  aws_sqs_queue: "sqs:SendMessage",
};

export const targetsTakeEvents: Rule = {
  id: "R5-EVB-04",
  severity: "high",
  area: "integration",
  requirements: ["R5", "R7"],
  pci: [],
  title: "Every target exists, and both its rule's role and its own policy let the events of the rule in",
  why: "EventBridge takes any ARN; a target that is gone or refuses fails each event, and alarms on errors stay silent",
  source: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-iam-roles.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_cloudwatch_event_target").map(judge),
    nothing: "there is no target",
  }),
};

function judge(target: Resource): Judgement {
  const { body } = target;
  const flow = eventFlowOf(body.graph);
  const rule = flow.ruleOf(target);
  const at = show(body, "arn");
  const proof = new Proof(target);
  if (rule === undefined) {
    const hidden = body.value("rule").kind === "unknown";
    return proof
      .needs(hidden ? undefined : false, "its rule is in none of these stacks", show(body, "rule"))
      .judgement("");
  }
  proof.needs(
    rule.account === target.account && rule.region === target.region,
    "its rule stands in another account or region",
    show(body, "rule"),
  );
  const bus = [rule, target].map((each) => each.body.text("event_bus_name") ?? "default");
  proof.needs(bus[0] === bus[1], "it names another bus than its rule", show(body, "event_bus_name"));
  const edges = flow.from(rule, "delivers-to").filter(({ block }) => block.resource === target);
  if (edges.length === 0)
    proof.needs(
      body.value("arn").kind === "unknown" ? undefined : false,
      "arn leads to nothing of these stacks",
      at,
    );
  for (const { to, because } of edges) {
    const action = BY_POLICY[to.type];
    if (action === undefined) {
      for (const source of textsAt(patternOf(rule.body), "source") ?? [undefined]) {
        const context = new Map(source === undefined ? [] : [["events:source", source]]);
        needsRoleToHandTo(proof, body, { role: "role_arn", to: "arn" }, to, context);
      }
      continue;
    }
    const arn = ruleArn(rule);
    const decision = accessOf(body.graph).admits(
      to,
      { kind: "service", service: "events.amazonaws.com" },
      action,
      new Map([
        ["aws:sourceaccount", rule.account ?? ""],
        ["aws:securetransport", "true"],
        ["aws:principalisawsservice", "true"],
        ...(arn === undefined ? [] : [["aws:sourcearn", arn] as const]),
      ]),
    );
    proof.needs(
      verdictOf(decision),
      `the policy of ${to.address} does not admit EventBridge for its rule`,
      ...because,
      ...decision.because,
    );
  }
  return proof.judgement("its target exists and lets the rule's events in");
}

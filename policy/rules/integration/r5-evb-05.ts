import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { eventTargetsOf } from "../../parts/event-targets";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ARN = /^arn:[^:]*:([^:]*):([^:]*):/;

export const rulesTakeAndHandOn: Rule = {
  id: "R5-EVB-05",
  severity: "high",
  area: "integration",
  requirements: ["R5", "R7"],
  pci: ["10.7.2"],
  title: "Every rule of EventBridge says which events it takes, or when, and hands them to something",
  why: "a rule without a target lets every event go by in silence: the alarm, the reversal or the copy that it is for never comes",
  source: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html"],
  reach: "resources",
  check: ({ graph }) => {
    const targets = eventTargetsOf(graph);
    return {
      judgements: graph.of("aws_cloudwatch_event_rule").map((rule) => judge(rule, targets.get(rule) ?? [])),
      nothing: "there is no rule of EventBridge",
    };
  },
};

function judge(rule: Resource, targets: readonly Resource[]): Judgement {
  const { body } = rule;
  return new Proof(rule)
    .needs(
      body.raw("event_pattern").length > 0 || body.raw("schedule_expression").length > 0,
      "it must have event_pattern or schedule_expression",
      show(body, "event_pattern"),
      show(body, "schedule_expression"),
    )
    .needs(
      targets.length > 0,
      "nothing gets what it takes",
      { resource: rule },
      ...targets.map((target) => show(target.body, "arn")),
    )
    .needs(
      targets.every((target) => isNear(target, rule)),
      "what gets it stands in another region, which EventBridge refuses for all but buses",
      ...targets.map((target) => show(target.body, "arn")),
    )
    .judgement("what it takes is handed on");
}

/** Whether a target stands in its rule's region; other regions are reached from bus to bus only. */
function isNear({ body }: Resource, { region }: Resource): boolean {
  const [, service, there] = ARN.exec(body.text("arn") ?? "") ?? [];
  return service === undefined || service === "events" || there === "" || there === region;
}

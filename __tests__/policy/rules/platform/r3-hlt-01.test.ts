import { healthEventsReachSomebody } from "../../../../policy/rules/platform/r3-hlt-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const publish = (Condition: object): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: "sns:Publish",
    Resource: "*",
    Condition,
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_cloudwatch_event_rule: { health: { name: "health", event_pattern: '{"source":["aws.health"]}' } },
      aws_cloudwatch_event_target: {
        t: {
          rule: "${aws_cloudwatch_event_rule.health.name}",
          arn: "arn:aws:sns:sa-east-1:222222222222:ops",
        },
      },
      aws_sns_topic: { ops: { name: "ops", policy: publish({}) } },
      aws_sns_topic_subscription: { people: { topic_arn: "${aws_sns_topic.ops.arn}", protocol: "email" } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudwatch_event_rule/health/state", "DISABLED", "fail"],
  ["resource/aws_cloudwatch_event_rule/health/event_bus_name", "own", "fail"],
  ["resource/aws_cloudwatch_event_target", undefined, "fail"],
  [
    "resource/aws_sns_topic/ops/policy",
    publish({ StringEquals: { "aws:SourceAccount": "222222222222" } }),
    "fail",
  ],
  ["resource/aws_sns_topic/ops/policy", undefined, "fail"],
  ["resource/aws_sns_topic_subscription", undefined, "fail"],
  ["../prod-payments-us-east-1-y", { resource: { aws_vpc: { v: {} } } }, "fail"],
  ["resource/aws_cloudwatch_event_rule/health/event_pattern", "{}", "nothing"],
];

describe("R3-HLT-01", () => {
  it("holds: health events reach somebody", () => {
    expect(worstOf(healthEventsReachSomebody, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(healthEventsReachSomebody, but(STACKS, changed, value))).toBe(verdict);
  });
});

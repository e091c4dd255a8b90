import { alarmsReachSomebody } from "../../../../policy/rules/platform/r7-alm-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const publish = (Action: string, account = "222222222222"): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action,
    Resource: "*",
    Condition: { StringEquals: { "aws:SourceAccount": account } },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_cloudwatch_metric_alarm: {
        a: { alarm_name: "a", alarm_actions: ["arn:aws:sns:sa-east-1:222222222222:ops"] },
      },
    },
  },
  "prod-payments-sa-east-1-alarms": {
    resource: {
      aws_kms_key: { k: { policy: publish("kms:Decrypt") } },
      aws_sns_topic: {
        ops: { name: "ops", kms_master_key_id: "${aws_kms_key.k.arn}" },
        mute: { name: "mute" },
      },
      aws_sns_topic_policy: { ops: { arn: "${aws_sns_topic.ops.arn}", policy: publish("sns:Publish") } },
      aws_sns_topic_subscription: { people: { topic_arn: "${aws_sns_topic.ops.arn}", protocol: "email" } },
    },
  },
  "prod-payments-us-east-1-alarms": { resource: { aws_sns_topic: { ops: { name: "ops" } } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudwatch_metric_alarm/a/alarm_actions", [], "fail"],
  ["resource/aws_cloudwatch_metric_alarm/a/actions_enabled", false, "fail"],
  [
    "resource/aws_cloudwatch_metric_alarm/a/alarm_actions",
    ["arn:aws:sns:us-east-1:222222222222:ops"],
    "fail",
  ],
  [
    "resource/aws_cloudwatch_metric_alarm/a/alarm_actions",
    ["arn:aws:sns:sa-east-1:222222222222:mute"],
    "fail",
  ],
  [
    "resource/aws_cloudwatch_metric_alarm/a/alarm_actions",
    ["arn:aws:sns:sa-east-1:222222222222:gone"],
    "fail",
  ],
  ["resource/aws_cloudwatch_metric_alarm/a/alarm_actions", ["${var.topic}"], "unknown"],
  [
    "../prod-payments-sa-east-1-alarms/resource/aws_sns_topic_policy/ops/policy",
    publish("sns:Publish", "333333333333"),
    "fail",
  ],
  ["../prod-payments-sa-east-1-alarms/resource/aws_kms_key/k/policy", publish("kms:Encrypt"), "fail"],
  ["../prod-payments-sa-east-1-alarms/resource/aws_sns_topic/ops/kms_master_key_id", undefined, "pass"],
  ["../prod-payments-sa-east-1-alarms/resource/aws_sns_topic_subscription", undefined, "fail"],
  ["resource/aws_cloudwatch_composite_alarm", { c: { alarm_rule: 'ALARM("a")' } }, "fail"],
];

describe("R7-ALM-01", () => {
  it("holds: alarms reach somebody", () => {
    expect(worstOf(alarmsReachSomebody, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(alarmsReachSomebody, but(STACKS, changed, value))).toBe(verdict);
  });
});

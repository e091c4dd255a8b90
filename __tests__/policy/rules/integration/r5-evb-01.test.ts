import { undeliveredEventsAreKept } from "../../../../policy/rules/integration/r5-evb-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const send = (Service: string, arn: string): string =>
  policyText(
    {
      Effect: "Allow",
      Principal: { Service },
      Action: "sqs:SendMessage",
      Resource: "*",
      Condition: { ArnEquals: { "aws:SourceArn": arn } },
    },
    {
      Effect: "Deny",
      Principal: "*",
      Action: "sqs:*",
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  );

const STACK = "prod-payments-sa-east-1-routes";
const STACKS = {
  "prod-payments-sa-east-1-routes": {
    resource: {
      aws_cloudwatch_event_rule: { to: { name: "to", event_bus_name: "events" } },
      aws_cloudwatch_event_target: {
        to: {
          rule: "${aws_cloudwatch_event_rule.to.name}",
          event_bus_name: "events",
          arn: "arn:aws:events:us-east-1:222222222222:event-bus/events",
          retry_policy: { maximum_event_age_in_seconds: 86400, maximum_retry_attempts: 185 },
          dead_letter_config: { arn: "arn:aws:sqs:sa-east-1:222222222222:dead" },
        },
      },
    },
  },
  "prod-payments-sa-east-1-events": {
    resource: {
      aws_cloudwatch_event_bus: {
        bus: {
          name: "events",
          kms_key_identifier: "${var.key}",
          dead_letter_config: { arn: "${aws_sqs_queue.unencrypted.arn}" },
        },
      },
      aws_sns_topic: { ops: { name: "ops" } },
      aws_sns_topic_subscription: {
        people: {
          topic_arn: "${aws_sns_topic.ops.arn}",
          redrive_policy: '{"deadLetterTargetArn":"${aws_sqs_queue.untold.arn}"}',
        },
      },
      aws_sqs_queue: {
        dead: {
          name: "dead",
          policy: send("events.amazonaws.com", "arn:aws:events:sa-east-1:222222222222:rule/events/to"),
        },
        unencrypted: {
          name: "unencrypted",
          policy: send("events.amazonaws.com", "arn:aws:events:sa-east-1:222222222222:event-bus/events"),
        },
        untold: {
          name: "untold",
          policy: send("sns.amazonaws.com", "arn:aws:sns:sa-east-1:222222222222:ops"),
        },
      },
    },
  },
  "prod-payments-us-east-1-events": {
    resource: { aws_sqs_queue: { dead: { name: "dead", policy: policyText() } } },
  },
};
const TARGET = `${STACK}/resource/aws_cloudwatch_event_target/to`;
const EVENTS = "prod-payments-sa-east-1-events/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${TARGET}/dead_letter_config`, undefined, "fail"],
  [`${TARGET}/dead_letter_config/arn`, "arn:aws:sqs:us-east-1:222222222222:dead", "fail"],
  [`${TARGET}/dead_letter_config/arn`, "arn:aws:sqs:sa-east-1:222222222222:gone", "fail"],
  [`${TARGET}/dead_letter_config/arn`, "${var.queue}", "unknown"],
  [`${TARGET}/retry_policy/maximum_event_age_in_seconds`, 86401, "fail"],
  [`${TARGET}/retry_policy/maximum_event_age_in_seconds`, 3600, "pass"],
  [`${TARGET}/retry_policy/maximum_retry_attempts`, 0, "fail"],
  [`${TARGET}/retry_policy`, undefined, "fail"],
  [`${TARGET}/rule`, "gone", "fail"],
  [`${TARGET}/rule`, "to", "pass"],
  [`${STACK}/resource/aws_cloudwatch_event_rule/to/name`, "other", "fail"],
  [`${EVENTS}/aws_sqs_queue/dead/policy`, send("sns.amazonaws.com", "arn:aws:*"), "fail"],
  [
    `${EVENTS}/aws_sqs_queue/dead/policy`,
    send("events.amazonaws.com", "arn:aws:events:us-east-1:222222222222:rule/events/to"),
    "fail",
  ],
  [`${EVENTS}/aws_sqs_queue/dead/policy`, "${var.policy}", "unknown"],
  [`${EVENTS}/aws_sqs_queue/dead/fifo_queue`, true, "fail"],
  [`${EVENTS}/aws_cloudwatch_event_bus/bus/dead_letter_config`, undefined, "fail"],
  [`${EVENTS}/aws_cloudwatch_event_bus/bus/name`, "renamed", "fail"],
  [`${EVENTS}/aws_sns_topic_subscription/people/redrive_policy`, undefined, "fail"],
  [`${EVENTS}/aws_sns_topic_subscription/people/redrive_policy`, 7, "fail"],
  [`${EVENTS}/aws_sqs_queue/untold/policy`, undefined, "fail"],
  [`${EVENTS}/aws_sns_topic/ops/name`, "others", "fail"],
];

describe("R5-EVB-01", () => {
  it("holds: what cannot be delivered is kept", () => {
    expect(worstOf(undeliveredEventsAreKept, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(undeliveredEventsAreKept, but(STACKS, path, value))).toBe(verdict);
  });

  it("asks nothing of a bus without a key of ours", () => {
    const path = `${EVENTS}/aws_cloudwatch_event_bus/bus`;
    expect(worstOf(undeliveredEventsAreKept, but(STACKS, path, { name: "events" }))).toBe("pass");
  });
});

import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { Testing } from "cdktf";
import { EventAlarm, type EventAlarmProps } from "../../../modules/audit/event-alarm";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms";
const synth = (props: Partial<EventAlarmProps> = {}): string =>
  Testing.synthScope((stack) => {
    new EventAlarm(stack, "Deletion", {
      environment: "prod",
      name: "key-deletion",
      description: "A key is about to be deleted.",
      pattern: { source: ["aws.kms"], "detail-type": ["KMS CMK Deletion"] },
      topicArn: TOPIC,
      ...props,
    });
  });
const target = (): Record<string, unknown> =>
  Object.values(resourcesOf(synth(), "aws_cloudwatch_event_target"))[0]!;

describe("EventAlarm", () => {
  it("watches for the pattern under a name of the environment's", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchEventRule, {
      name: "klap-prod-key-deletion",
      description: "A key is about to be deleted.",
      event_pattern: '{"source":["aws.kms"],"detail-type":["KMS CMK Deletion"]}',
    }));

  it("tells the topic what it means, with the event itself, and without a role", () => {
    const { arn, input_transformer, role_arn } = target();
    expect(arn).toBe(TOPIC);
    expect(role_arn).toBeUndefined();
    const { input_template: template } = input_transformer as { input_template: string };
    expect(JSON.parse(template.replace("<aws.events.event.json>", '{"id": "1"}'))).toEqual({
      alarm: "klap-prod-key-deletion",
      meaning: "A key is about to be deleted.",
      event: { id: "1" },
    });
  });

  it("keeps what the topic does not take within an hour in the queue beside it", () => {
    expect(target().dead_letter_config).toEqual({
      arn: "arn:aws:sqs:sa-east-1:111111111111:klap-prod-alarms-undelivered",
    });
    expect(target().retry_policy).toEqual({
      maximum_event_age_in_seconds: 3_600,
      maximum_retry_attempts: 60,
    });
  });

  it.each(["", "key deletion", "k".repeat(55)])("refuses the name %p", (name) =>
    expect(() => synth({ name })).toThrow(
      `stack/Deletion: name must be 1 to 54 letters, digits and any of . - _, got "${name}"`,
    ),
  );

  it.each(["", "a < b", 'a "b"', "a\nb", "a".repeat(513)])("refuses the description %p", (description) =>
    expect(() => synth({ description })).toThrow(
      'stack/Deletion: description must be 1 to 512 characters on one line without < > " or \\, got',
    ),
  );

  it("refuses a pattern longer than EventBridge takes", () => {
    const detail = { eventName: Array.from({ length: 300 }, (_, index) => `Event${index}`) };
    const pattern = { source: ["aws.kms"], "detail-type": ["AWS API Call via CloudTrail"], detail };
    expect(() => synth({ pattern })).toThrow(
      `stack/Deletion: pattern must be at most 2048 characters of JSON, got ${JSON.stringify(pattern).length}`,
    );
  });

  it("refuses a topic that is not written out, whose queue could not be derived", () =>
    expect(() => synth({ topicArn: "${aws_sns_topic.alarms.arn}" })).toThrow(
      'stack/Deletion: topicArn must be the ARN of a topic, written out, got "${aws_sns_topic.alarms.arn}"',
    ));
});

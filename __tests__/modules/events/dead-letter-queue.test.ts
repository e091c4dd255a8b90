import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { DeadLetterQueue, type DeadLetterQueueProps } from "../../../modules/events/dead-letter-queue";
import { synthStack } from "../../fixtures/events";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const RULE = "arn:aws:events:sa-east-1:222222222222:rule/bus/rule";
const synth = (props: Partial<DeadLetterQueueProps> = {}): string =>
  synthStack((stack) => {
    new DeadLetterQueue(stack, "Dead", {
      name: "letters",
      accountId: "222222222222",
      region: "sa-east-1",
      sourceArn: RULE,
      encryption: { keyArn: "arn:key" },
      description: "Look",
      alarms: { topicArn: "arn:topic" },
      ...props,
    });
  });

describe("DeadLetterQueue", () => {
  it("keeps events for 14 days under the key", () =>
    expect(synth()).toHaveResourceWithProperties(SqsQueue, {
      name: "letters",
      message_retention_seconds: 1_209_600,
      kms_master_key_id: "arn:key",
    }));

  it("has SQS's own key where it is there for the other key's faults", () =>
    expect(synth({ encryption: "sqs-key" })).toHaveResourceWithProperties(SqsQueue, {
      sqs_managed_sse_enabled: true,
    }));

  it("takes messages of its one rule or bus, and by TLS only", () => {
    const { Undelivered, OnlyTls } = policyOf(synth(), "aws_sqs_queue");
    expect(Undelivered).toEqual({
      Sid: "Undelivered",
      Effect: "Allow",
      Principal: { Service: "events.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: "arn:aws:sqs:sa-east-1:222222222222:letters",
      Condition: { ArnEquals: { "aws:SourceArn": RULE } },
    });
    expect(OnlyTls!.Condition).toEqual({ Bool: { "aws:SecureTransport": "false" } });
  });

  it("tells of the first event in it, where somebody is told", () => {
    const [alarm] = Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"));
    expect(alarm).toMatchObject({
      metric_name: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: "letters" },
      threshold: 0,
      alarm_actions: ["arn:topic"],
    });
    expect(resourcesOf(synth({ alarms: { noAlarms: "a test" } }), "aws_cloudwatch_metric_alarm")).toEqual({});
  });

  it("refuses a name that SQS does not take", () =>
    expect(() => synth({ name: "a.b" })).toThrow(
      'prod-network-sa-east-1-test/Dead: name must be 1 to 80 letters, digits, hyphens and underscores, got "a.b"',
    ));
});

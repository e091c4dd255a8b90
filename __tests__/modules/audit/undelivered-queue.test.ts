import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Testing } from "cdktf";
import { UndeliveredQueue } from "../../../modules/audit/undelivered-queue";
import { policyOf } from "../../fixtures/policy-of";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms";
const QUEUE = "arn:aws:sqs:sa-east-1:111111111111:klap-prod-alarms-undelivered";
const json = Testing.synthScope((stack) => {
  new UndeliveredQueue(stack, "Undelivered", {
    environment: "prod",
    accountId: "111111111111",
    region: "sa-east-1",
    topicArn: TOPIC,
    alarmTopicArn: TOPIC,
  });
});

describe("UndeliveredQueue", () => {
  it("stands beside its topic, keeps messages as long as SQS can, and is encrypted without the topic's key", () =>
    expect(json).toHaveResourceWithProperties(SqsQueue, {
      name: "klap-prod-alarms-undelivered",
      message_retention_seconds: 1_209_600,
      sqs_managed_sse_enabled: true,
    }));

  it("takes messages of its topic and of the environment's rules only, by TLS only", () => {
    const { EventRules, Topic, OnlyTls } = policyOf(json, "aws_sqs_queue");
    expect([EventRules!.Resource, Topic!.Resource, OnlyTls!.Resource]).toEqual([QUEUE, QUEUE, QUEUE]);
    expect(EventRules!.Condition).toEqual({
      ArnLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:111111111111:rule/klap-prod-*" },
    });
    expect(Topic!.Condition).toEqual({ ArnLike: { "aws:SourceArn": TOPIC } });
    expect(OnlyTls!.Condition).toEqual({ Bool: { "aws:SecureTransport": "false" } });
  });

  it("tells when anything is in it", () =>
    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: "klap-prod-alarms-undelivered" },
      comparison_operator: "GreaterThanThreshold",
      threshold: 0,
      alarm_actions: [TOPIC],
    }));
});

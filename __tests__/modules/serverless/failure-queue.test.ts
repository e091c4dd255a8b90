import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { FailureQueue, type FailureQueueProps } from "../../../modules/serverless/failure-queue";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";
import { ALARMS, PLACE, synthesized } from "../../fixtures/serverless";

const synth = (props: Partial<FailureQueueProps> = {}): string =>
  synthesized(
    (scope) =>
      new FailureQueue(scope, "Failures", {
        ...PLACE,
        source: "job",
        messagingKeyArn: "key",
        alarms: ALARMS,
        ...props,
      }),
  );

describe("FailureQueue", () => {
  it("keeps failures encrypted for as long as SQS can", () =>
    expect(synth()).toHaveResourceWithProperties(SqsQueue, {
      name: "klap-prod-job-failures",
      kms_master_key_id: "key",
      message_retention_seconds: 1_209_600,
    }));

  it("refuses what comes without TLS", () =>
    expect(policyOf(synth(), "aws_sqs_queue").OnlyTls).toMatchObject({
      Effect: "Deny",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    }));

  it("tells of the first that waits, unless nobody is told", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-prod-job-failures-waiting",
      threshold: 0,
      evaluation_periods: 1,
      dimensions: { QueueName: "klap-prod-job-failures" },
    });
    expect(resourcesOf(synth({ alarms: { noAlarms: "a test" } }), "aws_cloudwatch_metric_alarm")).toEqual({});
  });

  it("refuses a name that SQS does not take", () =>
    expect(() => synth({ source: "x".repeat(70) })).toThrow(
      "Failures: source must be words that keep the queue's name within 80 characters, got ",
    ));
});

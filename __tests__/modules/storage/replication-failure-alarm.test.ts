import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { ReplicationFailureAlarm } from "../../../modules/storage/replication-failure-alarm";

describe("ReplicationFailureAlarm", () => {
  it("fires as soon as S3 gives one object up", () =>
    expect(
      Testing.synthScope((stack) => {
        new ReplicationFailureAlarm(stack, "Failures", {
          environment: "prod",
          purpose: "exports",
          sourceBucketName: "here",
          destinationBucketName: "there",
          ruleId: "us-east-1",
          topicArn: "arn:topic",
        });
      }),
    ).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-prod-exports-to-us-east-1-replication-failed",
      metric_name: "OperationsFailedReplication",
      dimensions: { SourceBucket: "here", DestinationBucket: "there", RuleId: "us-east-1" },
      statistic: "Sum",
      threshold: 0,
      evaluation_periods: 1,
      alarm_actions: ["arn:topic"],
    }));
});

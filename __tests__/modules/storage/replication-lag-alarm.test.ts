import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { ReplicationLagAlarm } from "../../../modules/storage/replication-lag-alarm";

describe("ReplicationLagAlarm", () => {
  it("fires when replicas from another region are 15 minutes late for a quarter of an hour", () =>
    expect(
      Testing.synthScope((stack) => {
        new ReplicationLagAlarm(stack, "Lag", {
          environment: "prod",
          purpose: "exports",
          from: "us-east-1",
          sourceBucketName: "there",
          destinationBucketName: "here",
          ruleId: "sa-east-1",
          topicArn: "arn:topic",
        });
      }),
    ).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-prod-exports-from-us-east-1-replication-late",
      metric_name: "ReplicationLatency",
      dimensions: { SourceBucket: "there", DestinationBucket: "here", RuleId: "sa-east-1" },
      statistic: "Maximum",
      threshold: 900,
      period: 300,
      evaluation_periods: 3,
      alarm_actions: ["arn:topic"],
    }));
});

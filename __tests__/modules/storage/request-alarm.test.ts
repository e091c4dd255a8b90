import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { S3BucketMetric } from "@cdktf/provider-aws/lib/s3-bucket-metric";
import { Testing } from "cdktf";
import { RequestAlarm } from "../../../modules/storage/request-alarm";

const json = Testing.synthScope((stack) => {
  new RequestAlarm(stack, "Requests", {
    environment: "prod",
    bucketName: "exports-bucket",
    purpose: "exports",
    topicArn: "arn:topic",
  });
});

describe("RequestAlarm", () => {
  it("measures all requests of the bucket", () =>
    expect(json).toHaveResourceWithProperties(S3BucketMetric, {
      bucket: "exports-bucket",
      name: "EntireBucket",
    }));

  it("fires when S3 fails one request in a hundred for a quarter of an hour", () =>
    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-prod-exports-requests-failed",
      metric_name: "5xxErrors",
      statistic: "Average",
      threshold: 0.01,
      period: 300,
      evaluation_periods: 3,
      dimensions: expect.objectContaining({ BucketName: "exports-bucket" }),
      alarm_actions: ["arn:topic"],
    }));
});

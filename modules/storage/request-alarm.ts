import { S3BucketMetric } from "@cdktf/provider-aws/lib/s3-bucket-metric";
import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { resourceName } from "../core/names";

/** Part of all requests that S3 may fail before somebody is told. */
const FAILED_PART = 0.01;
const PERIOD_SECONDS = 300;
/** Name of the metrics that count every request of a bucket. */
export const ENTIRE_BUCKET = "EntireBucket";

export interface RequestAlarmProps {
  readonly environment: string;
  readonly bucketName: string;
  /** Word that the bucket goes by. */
  readonly purpose: string;
  readonly topicArn: string;
}

/**
 * Request metrics of a whole bucket, and an alarm when S3 itself fails more than one request in a hundred for a
 * quarter of an hour.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html
 */
export class RequestAlarm extends Construct {
  public constructor(scope: Construct, id: string, props: RequestAlarmProps) {
    super(scope, id);
    const { environment, bucketName, purpose, topicArn } = props;
    const metrics = new S3BucketMetric(this, "Resource", { bucket: bucketName, name: ENTIRE_BUCKET });
    new MetricAlarm(this, "Failures", {
      topicArn,
      name: resourceName(environment, `${purpose}-requests-failed`),
      description: `S3 fails requests to the bucket ${purpose}: see AWS Health, and whether callers wait and try again`,
      namespace: "AWS/S3",
      metric: "5xxErrors",
      dimensions: { BucketName: bucketName, FilterId: metrics.name },
      statistic: "Average",
      comparison: "GreaterThanThreshold",
      threshold: FAILED_PART,
      periodSeconds: PERIOD_SECONDS,
      whenSilent: "notBreaching",
    });
  }
}

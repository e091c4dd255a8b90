import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { resourceName } from "../core/names";
import type { ReplicationRule } from "./replication-rule";

/** Seconds within which S3 promises to replicate nearly everything. */
const PROMISED_SECONDS = 900;
const PERIOD_SECONDS = 300;

/**
 * Fires when a rule has been late for a quarter of an hour. S3 measures it in the destination's region, so the
 * alarm stands there.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
export class ReplicationLagAlarm extends Construct {
  public constructor(scope: Construct, id: string, props: ReplicationRule & { readonly from: string }) {
    super(scope, id);
    const { environment, purpose, from, sourceBucketName, destinationBucketName, ruleId, topicArn } = props;
    new MetricAlarm(this, "Lag", {
      topicArn,
      name: replicationLagAlarmName(environment, purpose, from),
      description: `Replicas of ${purpose} from ${from} are more than 15 minutes late: what would be lost with that region grows`,
      namespace: "AWS/S3",
      metric: "ReplicationLatency",
      dimensions: {
        SourceBucket: sourceBucketName,
        DestinationBucket: destinationBucketName,
        RuleId: ruleId,
      },
      statistic: "Maximum",
      comparison: "GreaterThanThreshold",
      threshold: PROMISED_SECONDS,
      periodSeconds: PERIOD_SECONDS,
      whenSilent: "notBreaching",
    });
  }
}

/** Name of the alarm on replicas of a bucket that come from another region. */
export function replicationLagAlarmName(environment: string, purpose: string, from: string): string {
  return resourceName(environment, `${purpose}-from-${from}-replication-late`);
}

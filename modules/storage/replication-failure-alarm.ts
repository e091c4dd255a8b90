import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { resourceName } from "../core/names";
import type { ReplicationRule } from "./replication-rule";

const PERIOD_SECONDS = 300;

/**
 * Fires when S3 gives up an object that a rule should replicate. S3 counts it in the source's region.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
export class ReplicationFailureAlarm extends Construct {
  public constructor(scope: Construct, id: string, props: ReplicationRule) {
    super(scope, id);
    const { environment, purpose, sourceBucketName, destinationBucketName, ruleId, topicArn } = props;
    new MetricAlarm(this, "Failures", {
      topicArn,
      name: replicationFailureAlarmName(environment, purpose, ruleId),
      description: `Objects of ${purpose} were not replicated to ${ruleId}: look for status FAILED in the inventory, mend the cause, replicate them by S3 Batch Replication`,
      namespace: "AWS/S3",
      metric: "OperationsFailedReplication",
      dimensions: {
        SourceBucket: sourceBucketName,
        DestinationBucket: destinationBucketName,
        RuleId: ruleId,
      },
      statistic: "Sum",
      comparison: "GreaterThanThreshold",
      threshold: 0,
      periodSeconds: PERIOD_SECONDS,
      periods: 1,
      whenSilent: "notBreaching",
    });
  }
}

/** Name of the alarm on objects of a bucket that do not reach another region. */
export function replicationFailureAlarmName(environment: string, purpose: string, to: string): string {
  return resourceName(environment, `${purpose}-to-${to}-replication-failed`);
}

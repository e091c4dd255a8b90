import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE, STORAGE_THERE } from "../../../fixtures/bucket-stacks";
import { failedReplicationAlarms } from "../../../../policy/rules/storage/r9-s3-06";

describeRule(failedReplicationAlarms, bucketStacks(), {
  fails: {
    "no alarm in sa-east-1 rings when replicas of aws_s3_bucket.records in aws_s3_bucket.records fail": [
      [STORAGE, "aws_cloudwatch_metric_alarm.records_failed", null],
    ],
    "no alarm in us-east-1 rings when replicas of aws_s3_bucket.records in aws_s3_bucket.records are late": [
      [STORAGE_THERE, "aws_cloudwatch_metric_alarm.records_late", { alarm_actions: [] }],
    ],
  },
  passes: {
    "another threshold": [[STORAGE, "aws_cloudwatch_metric_alarm.records_failed", { threshold: 1 }]],
  },
});

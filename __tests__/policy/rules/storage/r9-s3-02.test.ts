import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE, STORAGE_THERE } from "../../../fixtures/bucket-stacks";
import { logsAreLocked } from "../../../../policy/rules/storage/r9-s3-02";

describeRule(logsAreLocked, bucketStacks(), {
  fails: {
    "its objects are not locked, and nothing copies all its logs into one that is": [
      [STORAGE, "aws_s3_bucket_replication_configuration.direct", null],
    ],
    "it must lock for 365 days in mode COMPLIANCE, and locks for 364 in mode COMPLIANCE, and the bucket of its copies: it must lock for 365 days in mode COMPLIANCE, and locks for 364 in mode COMPLIANCE":
      [
        [
          STORAGE,
          "aws_s3_bucket_object_lock_configuration.archive",
          { rule: { default_retention: { days: 364 } } },
        ],
        [
          STORAGE_THERE,
          "aws_s3_bucket_object_lock_configuration.archive",
          { rule: { default_retention: { days: 364 } } },
        ],
      ],
  },
  passes: {
    "a year instead of its days": [
      [
        STORAGE,
        "aws_s3_bucket_object_lock_configuration.archive",
        { rule: { default_retention: { days: null, years: 1 } } },
      ],
    ],
  },
  unknown: {
    "it must lock for 365 days in mode COMPLIANCE, and locks for unknown in mode COMPLIANCE": [
      [
        STORAGE,
        "aws_s3_bucket_object_lock_configuration.archive",
        { rule: { default_retention: { days: "${var.days}" } } },
      ],
    ],
  },
});

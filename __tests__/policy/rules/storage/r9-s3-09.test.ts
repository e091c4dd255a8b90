import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { locksKeepSomething } from "../../../../policy/rules/storage/r9-s3-09";

const LOCK = "aws_s3_bucket_object_lock_configuration.records";

describeRule(locksKeepSomething, bucketStacks(), {
  fails: {
    "nothing says for how long it locks": [[STORAGE, LOCK, null]],
    "object_lock_enabled is not set, and must be true": [
      [STORAGE, "aws_s3_bucket.records", { object_lock_enabled: null }],
    ],
    "rule.default_retention.days is not set, and must be at least 1": [
      [STORAGE, LOCK, { rule: { default_retention: { days: null } } }],
    ],
    "access logs go into it, which S3 drops": [
      [STORAGE, "aws_s3_bucket.access", { object_lock_enabled: true }],
      [
        STORAGE,
        "aws_s3_bucket_object_lock_configuration.access",
        {
          bucket: "${aws_s3_bucket.access.id}",
          rule: { default_retention: { mode: "COMPLIANCE", days: 365 } },
        },
      ],
    ],
  },
  passes: {
    "it locks for years": [[STORAGE, LOCK, { rule: { default_retention: { days: null, years: 6 } } }]],
  },
});

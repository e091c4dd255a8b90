import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE, STORAGE_THERE } from "../../../fixtures/bucket-stacks";
import { replicasGoBothWays } from "../../../../policy/rules/storage/r9-s3-04";

describeRule(replicasGoBothWays, bucketStacks(), {
  fails: {
    "aws_s3_bucket.records in us-east-1 does not replicate back": [
      [STORAGE_THERE, "aws_s3_bucket_replication_configuration.records", null],
    ],
    "it locks for 2192 days (COMPLIANCE), its replica for 2191 (COMPLIANCE)": [
      [
        STORAGE_THERE,
        "aws_s3_bucket_object_lock_configuration.records",
        { rule: { default_retention: { days: 2_191 } } },
      ],
    ],
    "its objects expire after 2200 and 30 days, the replicas after none": [
      [STORAGE_THERE, "aws_s3_bucket_lifecycle_configuration.records", null],
    ],
  },
  passes: {
    "what only passes logs on does not get them back": [
      [STORAGE, "aws_s3_bucket_lifecycle_configuration.direct", null],
    ],
  },
});

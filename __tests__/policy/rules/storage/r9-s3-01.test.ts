import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { objectsOutliveMistakes } from "../../../../policy/rules/storage/r9-s3-01";

describeRule(objectsOutliveMistakes, bucketStacks(), {
  fails: {
    "nothing turns its versions on": [[STORAGE, "aws_s3_bucket_versioning.records", null]],
    "nothing ends its old versions": [[STORAGE, "aws_s3_bucket_lifecycle_configuration.records", null]],
    "its objects expire before their lock of 2192 days ends": [
      [STORAGE, "aws_s3_bucket_lifecycle_configuration.records", lifecycle(2_191)],
    ],
    "force_destroy is true, and must be false": [[STORAGE, "aws_s3_bucket.records", { force_destroy: true }]],
  },
  passes: {
    "they expire on the day that the lock ends": [
      [STORAGE, "aws_s3_bucket_lifecycle_configuration.records", lifecycle(2_192)],
    ],
  },
});

function lifecycle(days: number): { rule: object[] } & Record<string, never> {
  const versions = [{ noncurrent_days: 30 }];
  const rule = { status: "Enabled", expiration: [{ days }], noncurrent_version_expiration: versions };
  return { rule: [rule] } as never;
}

import { describeRule } from "../../../fixtures/describe-rule";
import { bucketName, bucketStacks, STORAGE, STORAGE_THERE } from "../../../fixtures/bucket-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
import { bucketsReplicateToOtherRegion } from "../../../../policy/rules/storage/r9-s3-03";

describeRule(bucketsReplicateToOtherRegion, bucketStacks(), {
  fails: {
    "it is not replicated to another of the regions sa-east-1, us-east-1": [
      [STORAGE, "aws_s3_bucket_replication_configuration.records", null],
    ],
    "the key of its replicas does not stand in us-east-1, in the account of the bucket": [
      [STORAGE, "aws_s3_bucket_replication_configuration.records", { rule: [rule(keyOf(HERE, "data"))] }],
    ],
    "only some of its objects are replicated": [
      [
        STORAGE,
        "aws_s3_bucket_replication_configuration.records",
        { rule: [rule(keyOf(THERE, "data"), "2026/")] },
      ],
    ],
    "its objects are locked, and their replicas in aws_s3_bucket.records are not": [
      [STORAGE_THERE, "aws_s3_bucket_object_lock_configuration.records", null],
    ],
  },
  passes: {
    "another key of the other region": [
      [STORAGE, "aws_s3_bucket_replication_configuration.records", { rule: [rule(keyOf(THERE, "logs"))] }],
    ],
  },
  unknown: {
    "the key of its replicas does not stand in us-east-1, in the account of the bucket": [
      [STORAGE, "aws_s3_bucket_replication_configuration.records", { rule: [rule("${var.key}")] }],
    ],
  },
});

function rule(key: string, prefix = ""): { status: string } {
  const on = { status: "Enabled" };
  const destination = {
    bucket: `arn:aws:s3:::${bucketName(THERE, "records")}`,
    metrics: on,
    replication_time: on,
    encryption_configuration: { replica_kms_key_id: key },
  };
  return {
    ...on,
    filter: { prefix },
    destination,
    source_selection_criteria: { sse_kms_encrypted_objects: on },
  } as never;
}

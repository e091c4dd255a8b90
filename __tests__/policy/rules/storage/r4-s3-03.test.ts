import type { JsonObject } from "../../../../terraform/graph/json";
import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { HERE, keyOf, PAYMENTS, THERE } from "../../../fixtures/kept-stacks";
import { bucketsUseTheirOwnKeys } from "../../../../policy/rules/storage/r4-s3-03";

describeRule(bucketsUseTheirOwnKeys, bucketStacks(), {
  fails: {
    [`it stands in ${PAYMENTS} in ${HERE}, its key in ${PAYMENTS} in ${THERE}`]: [
      [
        STORAGE,
        "aws_s3_bucket_server_side_encryption_configuration.records",
        encryption("aws:kms", keyOf(THERE, "data")),
      ],
    ],
    "it encrypts with a key of AWS's, although no service delivers logs into it": [
      [STORAGE, "aws_s3_bucket_server_side_encryption_configuration.records", encryption("AES256")],
    ],
    "nothing says how the bucket encrypts": [
      [STORAGE, "aws_s3_bucket_server_side_encryption_configuration.records", null],
    ],
    "no key is named, so that AWS's own is used": [
      [STORAGE, "aws_s3_bucket_server_side_encryption_configuration.records", encryption("aws:kms")],
    ],
  },
  passes: {
    "another key of the region": [
      [
        STORAGE,
        "aws_s3_bucket_server_side_encryption_configuration.records",
        encryption("aws:kms", keyOf(HERE, "logs")),
      ],
    ],
  },
  unknown: {
    "where its key stands is known only after apply": [
      [
        STORAGE,
        "aws_s3_bucket_server_side_encryption_configuration.records",
        encryption("aws:kms", "${var.key}"),
      ],
    ],
  },
});

function encryption(algorithm: string, key?: string): JsonObject {
  const kms: JsonObject = key === undefined ? {} : { kms_master_key_id: key };
  return { rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: algorithm, ...kms } }] };
}

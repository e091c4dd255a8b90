import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { bucketsAreTheirOwners } from "../../../../policy/rules/storage/r4-s3-04";

const BLOCK = "aws_s3_bucket_public_access_block.records";
const OWNERSHIP = "aws_s3_bucket_ownership_controls.records";

describeRule(bucketsAreTheirOwners, bucketStacks(), {
  fails: {
    "nothing blocks public access to it": [[STORAGE, BLOCK, null]],
    "nothing says who owns what others put into it": [[STORAGE, OWNERSHIP, null]],
    "block_public_policy is false, and must be true": [[STORAGE, BLOCK, { block_public_policy: false }]],
    "ignore_public_acls is not set, and must be true": [[STORAGE, BLOCK, { ignore_public_acls: null }]],
    'rule.object_ownership is "BucketOwnerPreferred", and must be BucketOwnerEnforced': [
      [STORAGE, OWNERSHIP, { rule: { object_ownership: "BucketOwnerPreferred" } }],
    ],
  },
  passes: {
    "the switches as text": [[STORAGE, BLOCK, { block_public_acls: "true" }]],
  },
  unknown: {
    "restrict_public_buckets is known only after apply, and must be true": [
      [STORAGE, BLOCK, { restrict_public_buckets: "${var.restricted}" }],
    ],
  },
});

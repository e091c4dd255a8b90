import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE, STORAGE_THERE } from "../../../fixtures/bucket-stacks";
import { PAYMENTS } from "../../../fixtures/kept-stacks";
import { accountsBlockPublicBuckets } from "../../../../policy/rules/storage/r4-s3-02";

describeRule(accountsBlockPublicBuckets, bucketStacks(), {
  fails: {
    "block_public_policy is false, and must be true": [
      [STORAGE, "aws_s3_account_public_access_block.account", { block_public_policy: false }],
    ],
    [`account ${PAYMENTS} has buckets, and nothing in it blocks public ones as a whole`]: [
      [STORAGE, "aws_s3_account_public_access_block.account", null],
      [STORAGE_THERE, "aws_s3_account_public_access_block.account", null],
    ],
  },
  passes: {
    "one region has the block": [[STORAGE_THERE, "aws_s3_account_public_access_block.account", null]],
  },
});

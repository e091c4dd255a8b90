import { describeRule } from "../../../fixtures/describe-rule";
import { bucketName, bucketPolicy, bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { HERE, THERE } from "../../../fixtures/kept-stacks";
import { bucketsLogAccess } from "../../../../policy/rules/storage/r7-s3-01";

describeRule(bucketsLogAccess, bucketStacks(), {
  fails: {
    "access to it is not logged": [[STORAGE, "aws_s3_bucket_logging.records", null]],
    "its access logs go to another region or account, where S3 drops them": [
      [STORAGE, "aws_s3_bucket_logging.records", { target_bucket: bucketName(THERE, "access") }],
    ],
    "the bucket of its access logs does not admit them": [
      [STORAGE, "aws_s3_bucket_policy.access", { policy: bucketPolicy(HERE, "access") }],
    ],
  },
  passes: { "another prefix": [[STORAGE, "aws_s3_bucket_logging.records", { target_prefix: "elsewhere/" }]] },
});

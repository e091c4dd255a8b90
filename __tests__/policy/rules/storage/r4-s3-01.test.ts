import { describeRule } from "../../../fixtures/describe-rule";
import { bucketPolicy, bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { HERE, statement } from "../../../fixtures/kept-stacks";
import { bucketPoliciesKeepOthersOut } from "../../../../policy/rules/storage/r4-s3-01";

describeRule(bucketPoliciesKeepOthersOut, bucketStacks(), {
  fails: {
    "the bucket has no policy": [[STORAGE, "aws_s3_bucket_policy.records", null]],
    "the policy does not refuse cleartext": [
      [
        STORAGE,
        "aws_s3_bucket_policy.records",
        { policy: bucketPolicy(HERE, "records").replace('"false"', '"true"') },
      ],
    ],
    "the policy does not refuse TLS before 1.2": [
      [
        STORAGE,
        "aws_s3_bucket_policy.records",
        { policy: bucketPolicy(HERE, "records").replace('"1.2"', '"1.1"') },
      ],
    ],
    "the policy does not refuse those outside the organization": [
      [
        STORAGE,
        "aws_s3_bucket_policy.records",
        { policy: bucketPolicy(HERE, "records").replace("StringNotEquals", "StringEquals") },
      ],
    ],
  },
  passes: {
    "another statement admits a service": [
      [
        STORAGE,
        "aws_s3_bucket_policy.records",
        {
          policy: bucketPolicy(
            HERE,
            "records",
            statement({ Principal: { Service: "x.amazonaws.com" }, Action: "s3:PutObject" }),
          ),
        },
      ],
    ],
  },
  unknown: {
    "the policy is known only after apply": [
      [STORAGE, "aws_s3_bucket_policy.records", { policy: "${jsonencode(local.policy)}" }],
    ],
  },
});

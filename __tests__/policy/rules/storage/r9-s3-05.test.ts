import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, rolePolicy, STORAGE } from "../../../fixtures/bucket-stacks";
import { HERE, policy, statement, THERE } from "../../../fixtures/kept-stacks";
import { replicationMayDoItsWork } from "../../../../policy/rules/storage/r9-s3-05";

describeRule(replicationMayDoItsWork, bucketStacks(), {
  fails: {
    "its role may not do s3:ReplicateObject on arn:aws:s3:::klap-us-east-1-records/x": [
      [STORAGE, "aws_iam_role_policy.replication", { policy: rolePolicy(HERE, THERE, "archive") }],
    ],
    [`its role may not do kms:Encrypt on prod-payments-us-east-1-keys/aws_kms_key.data`]: [
      [
        STORAGE,
        "aws_iam_role_policy.replication",
        { policy: rolePolicy(HERE, THERE).replace("s3.us-east-1.", "s3.sa-east-1.") },
      ],
    ],
    "its role does not trust S3": [
      [
        STORAGE,
        "aws_iam_role.replication",
        {
          assume_role_policy: policy(
            statement({ Principal: { Service: "backup.amazonaws.com" }, Action: "sts:AssumeRole" }),
          ),
        },
      ],
    ],
  },
  passes: {
    "it may do more": [
      [
        STORAGE,
        "aws_iam_role_policy.replication",
        { policy: rolePolicy(HERE, THERE).replace("s3:ReplicateTags", "s3:Replicate*") },
      ],
    ],
  },
  unknown: {
    "its role is not in these stacks": [
      [STORAGE, "aws_s3_bucket_replication_configuration.records", { role: "${var.role}" }],
    ],
  },
});

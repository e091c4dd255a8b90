import { describeRule } from "../../../fixtures/describe-rule";
import { bucketName, bucketPolicy, bucketStacks, STORAGE_THERE } from "../../../fixtures/bucket-stacks";
import { HERE, THERE, keyOf, stackOf } from "../../../fixtures/kept-stacks";
import { regionsKeepAlike } from "../../../../policy/rules/storage/r1-sto-01";

const key = (policy: string): object => ({ resource: { aws_kms_key: { secrets: { policy } } } });
const stacks = {
  ...bucketStacks(),
  [stackOf(HERE, "secrets")]: key(`{"Via":"secretsmanager.${HERE}.amazonaws.com"}`),
  [stackOf(THERE, "secrets")]: {
    resource: {
      aws_kms_replica_key: {
        secrets: {
          primary_key_arn: "${data.aws_kms_key.secrets.arn}",
          policy: `{"Via":"secretsmanager.${THERE}.amazonaws.com"}`,
        },
      },
    },
  },
};

describeRule(regionsKeepAlike, stacks, {
  fails: {
    "versioning_configuration.status is Enabled in sa-east-1 and Suspended in us-east-1": [
      [
        STORAGE_THERE,
        "aws_s3_bucket_versioning.records",
        { versioning_configuration: { status: "Suspended" } },
      ],
    ],
    "it is not there in us-east-1": [[STORAGE_THERE, "aws_s3_bucket_lifecycle_configuration.records", null]],
    "policy differs between sa-east-1 and us-east-1": [
      [STORAGE_THERE, "aws_s3_bucket_policy.records", { policy: bucketPolicy(THERE, "archive") }],
    ],
    "target_bucket is klap-<region>-access in sa-east-1 and klap-<other region>-access in us-east-1": [
      [STORAGE_THERE, "aws_s3_bucket_logging.records", { target_bucket: bucketName(HERE, "access") }],
    ],
    'rule.0.apply_server_side_encryption_by_default.sse_algorithm is aws:kms in sa-east-1 and not set in us-east-1; rule.0.apply_server_side_encryption_by_default.kms_master_key_id is ${data.terraform_remote_state.<region>_keys.outputs.contract.v1.keyArns["data"]} in sa-east-1 and ${data.terraform_remote_state.<region>_keys.outputs.contract.v1.keyArns["logs"]} in us-east-1':
      [
        [
          STORAGE_THERE,
          "aws_s3_bucket_server_side_encryption_configuration.records",
          {
            rule: [{ apply_server_side_encryption_by_default: { kms_master_key_id: keyOf(THERE, "logs") } }],
          },
        ],
      ],
  },
  passes: {
    "another order of the apply": [
      [STORAGE_THERE, "aws_s3_bucket_versioning.records", { depends_on: ["aws_s3_bucket.records"] }],
    ],
    "what no type here says": [[STORAGE_THERE, "aws_flow_log.network", { max_aggregation_interval: 60 }]],
  },
});

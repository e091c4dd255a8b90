import { keysStandWhereTheyAreUsed } from "../../../../policy/rules/platform/r4-kms-03";
import { stateOf } from "../../../fixtures/graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "${data.terraform_remote_state.here.outputs.contract.data}";
const THERE = "${data.terraform_remote_state.there.outputs.contract.data}";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-keys": {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: { aws_kms_key: { data: {} } },
  },
  "prod-payments-us-east-1-keys": {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: { aws_kms_key: { data: {} } },
  },
  "prod-payments-sa-east-1-x": {
    data: {
      terraform_remote_state: {
        here: stateOf("prod-payments-sa-east-1-keys"),
        there: stateOf("prod-payments-us-east-1-keys"),
      },
    },
    resource: {
      aws_sqs_queue: { q: { kms_master_key_id: HERE } },
      aws_secretsmanager_secret: {
        s: { name: "s", kms_key_id: HERE, replica: [{ region: "us-east-1", kms_key_id: THERE }] },
      },
      aws_s3_bucket: { a: { bucket: "a" } },
      aws_s3_bucket_replication_configuration: {
        r: {
          rule: [
            {
              destination: {
                bucket: "arn:aws:s3:::b",
                encryption_configuration: { replica_kms_key_id: THERE },
              },
            },
          ],
        },
      },
    },
  },
  "prod-payments-us-east-1-x": { resource: { aws_s3_bucket: { b: { bucket: "b" } } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_sqs_queue/q/kms_master_key_id", THERE, "fail"],
  ["resource/aws_sqs_queue/q/kms_master_key_id", "arn:aws:kms:us-east-1:222222222222:key/1", "fail"],
  ["resource/aws_sqs_queue/q/kms_master_key_id", "arn:aws:kms:sa-east-1:222222222222:key/1", "pass"],
  ["resource/aws_sqs_queue/q/kms_master_key_id", "${var.key}", "unknown"],
  ["resource/aws_sqs_queue/q/kms_master_key_id", "alias/aws/sqs", "pass"],
  ["resource/aws_secretsmanager_secret/s/replica", [{ region: "us-east-1", kms_key_id: HERE }], "fail"],
  ["resource/aws_secretsmanager_secret/s/replica", [{ region: "us-east-1" }], "fail"],
  ["resource/aws_secretsmanager_secret/s/replica", [{ region: "eu-west-1", kms_key_id: THERE }], "fail"],
  [
    "resource/aws_s3_bucket_replication_configuration/r/rule/0/destination/encryption_configuration/replica_kms_key_id",
    HERE,
    "fail",
  ],
  ["resource/aws_s3_bucket_replication_configuration/r/rule/0/destination/bucket", "arn:aws:s3:::a", "fail"],
  [
    "resource/aws_s3_bucket_replication_configuration/r/rule/0/destination/bucket",
    "${var.bucket}",
    "unknown",
  ],
];

describe("R4-KMS-03", () => {
  it("holds: keys stand where they are used", () => {
    expect(worstOf(keysStandWhereTheyAreUsed, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(keysStandWhereTheyAreUsed, but(STACKS, changed, value))).toBe(verdict);
  });
});

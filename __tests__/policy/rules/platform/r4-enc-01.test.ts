import { storesHaveOwnKeys } from "../../../../policy/rules/platform/r4-enc-01";
import { stateOf } from "../../../fixtures/graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-keys": {
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
      aws_sqs_queue: {
        q: { kms_master_key_id: "${data.terraform_remote_state.here.outputs.contract.data}" },
      },
      aws_s3_bucket: { logs: { bucket: "logs" }, files: { bucket: "files" } },
      aws_s3_bucket_policy: { logs: { bucket: "${aws_s3_bucket.logs.id}" } },
      aws_s3_bucket_logging: {
        files: { bucket: "files", target_bucket: "${aws_s3_bucket_policy.logs.bucket}" },
      },
      aws_s3_bucket_server_side_encryption_configuration: {
        logs: {
          bucket: "${aws_s3_bucket.logs.id}",
          rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_sqs_queue/q/kms_master_key_id", undefined, "fail"],
  ["resource/aws_sqs_queue/q/kms_master_key_id", "alias/aws/sqs", "fail"],
  ["resource/aws_sqs_queue/q/kms_master_key_id", "${var.key}", "unknown"],
  ["resource/aws_sqs_queue/q/kms_master_key_id", "arn:aws:kms:sa-east-1:222222222222:key/1", "pass"],
  ["resource/aws_s3_bucket_logging", undefined, "fail"],
  ["resource/aws_s3_bucket_logging/files/target_bucket", "${aws_s3_bucket.files.id}", "fail"],
  ["resource/aws_cloudwatch_log_group", { g: { name: "g" } }, "fail"],
];

describe("R4-ENC-01", () => {
  it("holds: stores have keys of the platform", () => {
    expect(worstOf(storesHaveOwnKeys, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(storesHaveOwnKeys, but(STACKS, changed, value))).toBe(verdict);
  });
});

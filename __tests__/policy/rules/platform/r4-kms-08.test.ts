import { keysHaveReplicas } from "../../../../policy/rules/platform/r4-kms-08";
import { stateOf } from "../../../fixtures/graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-keys";
const STACKS = {
  "prod-payments-sa-east-1-keys": {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: {
      aws_kms_key: { data: { multi_region: true } },
      aws_kms_alias: { data: { name: "alias/data", target_key_id: "${aws_kms_key.data.key_id}" } },
    },
  },
  "prod-payments-us-east-1-x": {
    data: {
      terraform_remote_state: {
        here: stateOf("prod-payments-sa-east-1-keys"),
        there: stateOf("prod-payments-us-east-1-keys"),
      },
    },
    resource: {
      aws_kms_replica_key: {
        data: { primary_key_arn: "${data.terraform_remote_state.here.outputs.contract.data}" },
      },
      aws_kms_alias: { data: { name: "alias/data", target_key_id: "${aws_kms_replica_key.data.key_id}" } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["../prod-payments-us-east-1-x/resource/aws_kms_replica_key", undefined, "fail"],
  ["../prod-payments-us-east-1-x/resource/aws_kms_replica_key/data/primary_key_arn", "${var.key}", "fail"],
  ["../prod-payments-us-east-1-x/resource/aws_kms_alias/data/name", "alias/other", "fail"],
  ["../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/multi_region", false, "fail"],
  [
    "../prod-payments-us-east-1-x/provider",
    { aws: [{ region: "sa-east-1", allowed_account_ids: ["222222222222"] }] },
    "fail",
  ],
  [
    "../prod-payments-us-east-1-x/provider",
    { aws: [{ region: "us-east-1", allowed_account_ids: ["333333333333"] }] },
    "fail",
  ],
  [
    "../prod-payments-us-east-1-x/resource",
    {
      aws_kms_key: { data: {} },
      aws_kms_alias: { data: { name: "alias/data", target_key_id: "${aws_kms_key.data.key_id}" } },
    },
    "pass",
  ],
  ["../prod-payments-sa-east-1-keys/resource/aws_kms_alias", undefined, "pass"],
];

describe("R4-KMS-08", () => {
  it("holds: multi-Region keys have replicas", () => {
    expect(worstOf(keysHaveReplicas, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(keysHaveReplicas, but(STACKS, changed, value))).toBe(verdict);
  });
});

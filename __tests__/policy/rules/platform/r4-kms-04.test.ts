import { keysAdmitTheirServices } from "../../../../policy/rules/platform/r4-kms-04";
import { stateOf } from "../../../fixtures/graph";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const logs = (region: string, account: string, group = "*"): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:log-group:${group}`,
      },
    },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-keys": {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: { aws_kms_key: { data: { policy: logs("sa-east-1", "222222222222") } } },
  },
  "prod-payments-sa-east-1-x": {
    data: {
      terraform_remote_state: {
        here: stateOf("prod-payments-sa-east-1-keys"),
        there: stateOf("prod-payments-us-east-1-keys"),
      },
    },
    resource: {
      aws_cloudwatch_log_group: {
        g: { name: "/klap/g", kms_key_id: "${data.terraform_remote_state.here.outputs.contract.data}" },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    logs("us-east-1", "222222222222"),
    "fail",
  ],
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    logs("sa-east-1", "333333333333"),
    "fail",
  ],
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    logs("sa-east-1", "222222222222", "/klap/*"),
    "pass",
  ],
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    logs("sa-east-1", "222222222222", "/other/*"),
    "fail",
  ],
  ["../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy", "${data.x_y.z.json}", "unknown"],
  ["resource/aws_cloudwatch_log_group/g/name", "${aws_x.y.z}", "pass"],
  ["resource/aws_cloudwatch_log_group/g/kms_key_id", undefined, "nothing"],
];

describe("R4-KMS-04", () => {
  it("holds: keys admit the services that encrypt", () => {
    expect(worstOf(keysAdmitTheirServices, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(keysAdmitTheirServices, but(STACKS, changed, value))).toBe(verdict);
  });
});

import { keysAdmitWhoMayUseThem } from "../../../../policy/rules/platform/r4-kms-06";
import { stateOf } from "../../../fixtures/graph";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const decrypt = (...services: readonly string[]): string =>
  policyText({
    Effect: "Allow",
    Action: "kms:Decrypt",
    Resource: "${data.terraform_remote_state.here.outputs.contract.data}",
    ...(services.length > 0 && {
      Condition: {
        StringEquals: { "kms:ViaService": services.map((service) => `${service}.sa-east-1.amazonaws.com`) },
      },
    }),
  });
const through = (service: string, account: string): string =>
  policyText({
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: "kms:Decrypt",
    Resource: "*",
    Condition: {
      StringEquals: { "kms:ViaService": `${service}.sa-east-1.amazonaws.com`, "kms:CallerAccount": account },
    },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-keys": {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: { aws_kms_key: { data: { policy: through("s3", "222222222222") } } },
  },
  "prod-payments-sa-east-1-x": {
    data: {
      terraform_remote_state: {
        here: stateOf("prod-payments-sa-east-1-keys"),
        there: stateOf("prod-payments-us-east-1-keys"),
      },
    },
    resource: {
      aws_iam_role: { worker: { name: "worker" } },
      aws_iam_role_policy: { own: { role: "worker", policy: decrypt("s3") } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    through("sqs", "222222222222"),
    "fail",
  ],
  ["../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy", through("s3", "333333333333"), "fail"],
  ["resource/aws_iam_role_policy/own/policy", decrypt("s3", "glue"), "fail"],
  ["resource/aws_iam_role_policy/own/policy", decrypt(), "pass"],
  ["../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy", undefined, "fail"],
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Allow", Action: "kms:Decrypt", Resource: "*" }),
    "nothing",
  ],
];

describe("R4-KMS-06", () => {
  it("holds: keys admit the roles that may use them", () => {
    expect(worstOf(keysAdmitWhoMayUseThem, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(keysAdmitWhoMayUseThem, but(STACKS, changed, value))).toBe(verdict);
  });
});

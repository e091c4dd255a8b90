import { grantsAreForServices } from "../../../../policy/rules/platform/r4-kms-09";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const ROOT = { AWS: "arn:aws:iam::222222222222:root" };
const granting = (Condition?: object, Principal: object = ROOT): string =>
  policyText({ Effect: "Allow", Principal, Action: "kms:CreateGrant", Resource: "*", Condition });
const FOR_AWS = { Bool: { "kms:GrantIsForAWSResource": "true" } };
const STACKS = {
  [STACK]: {
    resource: {
      aws_kms_key: { k: { policy: granting(FOR_AWS) } },
      aws_kms_alias: { k: { name: "alias/klap/k", target_key_id: "${aws_kms_key.k.key_id}" } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_kms_alias/k", undefined, "fail"],
  ["aws_kms_alias/k/name", undefined, "fail"],
  ["aws_kms_key/k/policy", granting(), "fail"],
  ["aws_kms_key/k/policy", granting({ Bool: { "kms:GrantIsForAWSResource": "false" } }), "fail"],
  ["aws_kms_key/k/policy", granting({ StringEquals: { "kms:ViaService": "rds" } }), "pass"],
  ["aws_kms_key/k/policy", granting(undefined, { Service: "rds.amazonaws.com" }), "pass"],
  ["aws_kms_key/k/customer_master_key_spec", "ECC_NIST_P256", "fail"],
  ["aws_kms_key/k/customer_master_key_spec", "SYMMETRIC_DEFAULT", "pass"],
];

describe("R4-KMS-09", () => {
  it("holds: grants are for services of AWS, and the key has a name", () => {
    expect(worstOf(grantsAreForServices, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(grantsAreForServices, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });

  it("takes a pair that says that it signs", () => {
    const pair = but(STACKS, `${STACK}/resource/aws_kms_key/k/customer_master_key_spec`, "ECC_NIST_P256");
    const signing = but(pair, `${STACK}/resource/aws_kms_key/k/key_usage`, "SIGN_VERIFY");
    expect(worstOf(grantsAreForServices, signing)).toBe("pass");
  });
});

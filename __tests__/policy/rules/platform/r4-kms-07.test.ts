import { decryptingIsNarrow } from "../../../../policy/rules/platform/r4-kms-07";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const decrypt = (Resource: string, Condition: object = {}): string =>
  policyText({ Effect: "Allow", Action: ["kms:Decrypt"], Resource, Condition });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: { worker: { name: "worker" } },
      aws_iam_role_policy: {
        own: { role: "worker", policy: decrypt("arn:aws:kms:sa-east-1:222222222222:key/1") },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_iam_role_policy/own/policy", decrypt("*"), "fail"],
  ["resource/aws_iam_role_policy/own/policy", decrypt("arn:aws:kms:*:222222222222:key/*"), "fail"],
  [
    "resource/aws_iam_role_policy/own/policy",
    decrypt("*", { StringEquals: { "kms:ViaService": "s3.sa-east-1.amazonaws.com" } }),
    "pass",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    decrypt("*", { StringEquals: { "aws:RequestedRegion": "sa-east-1" } }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    decrypt("*", { StringNotEquals: { "kms:ViaService": "s3" } }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Allow", Action: "kms:Encrypt", Resource: "*" }),
    "nothing",
  ],
];

describe("R4-KMS-07", () => {
  it("holds: decrypting is narrow", () => {
    expect(worstOf(decryptingIsNarrow, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(decryptingIsNarrow, but(STACKS, changed, value))).toBe(verdict);
  });
});

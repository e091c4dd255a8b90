import { keysAreAdministeredByOthers } from "../../../../policy/rules/platform/r4-kms-02";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const ADMINISTRATION = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::222222222222:root" },
  Action: ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"],
  Resource: "*",
};
const use = (Condition: object, Principal: unknown = { AWS: "arn:aws:iam::222222222222:root" }): object => ({
  Effect: "Allow",
  Principal,
  Action: "kms:Decrypt",
  Resource: "*",
  ...(Object.keys(Condition).length > 0 && { Condition }),
});

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_kms_key: {
        k: {
          policy: policyText(
            ADMINISTRATION,
            use({ StringEquals: { "kms:ViaService": "s3.sa-east-1.amazonaws.com" } }),
          ),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_kms_key/k/policy", policyText(ADMINISTRATION, use({})), "fail"],
  ["resource/aws_kms_key/k/policy", policyText({ ...ADMINISTRATION, Action: "kms:*" }), "fail"],
  [
    "resource/aws_kms_key/k/policy",
    policyText(ADMINISTRATION, use({}, { Service: "logs.sa-east-1.amazonaws.com" })),
    "pass",
  ],
  ["resource/aws_kms_key/k/policy", policyText(ADMINISTRATION, use({}, "*")), "fail"],
  [
    "resource/aws_kms_key/k/policy",
    policyText(ADMINISTRATION, use({ StringEquals: { "kms:CallerAccount": "222222222222" } }, "*")),
    "pass",
  ],
  [
    "resource/aws_kms_key/k/policy",
    policyText(ADMINISTRATION, use({}, { AWS: "arn:aws:iam::999999999999:root" })),
    "fail",
  ],
  ["resource/aws_kms_key/k/policy", policyText(use({ StringEquals: { "kms:ViaService": "s3" } })), "fail"],
  ["resource/aws_kms_key/k/policy", undefined, "fail"],
  ["resource/aws_kms_key/k/policy", "${data.x_y.z.json}", "unknown"],
];

describe("R4-KMS-02", () => {
  it("holds: administration and use are apart", () => {
    expect(worstOf(keysAreAdministeredByOthers, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(keysAreAdministeredByOthers, but(STACKS, changed, value))).toBe(verdict);
  });
});

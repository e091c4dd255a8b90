import { nobodyMayDoEverything } from "../../../../policy/rules/platform/r4-iam-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: { worker: { name: "worker", permissions_boundary: "${aws_iam_policy.wide.arn}" } },
      aws_iam_policy: {
        wide: { name: "wide", policy: policyText({ Effect: "Allow", Action: "s3:*", Resource: "*" }) },
      },
      aws_iam_role_policy: {
        own: {
          role: "${aws_iam_role.worker.name}",
          policy: policyText({ Effect: "Allow", Action: "s3:Get*", Resource: "*" }),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Allow", Action: "s3:*", Resource: "*" }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::a" }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3:::a" }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Deny", Action: "*", Resource: "*" }),
    "pass",
  ],
  [
    "resource/aws_iam_role_policy/own/policy",
    policyText({ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::a/*" }),
    "pass",
  ],
  ["resource/aws_iam_role_policy/own/policy", "${data.http.policy.body}", "unknown"],
  [
    "resource/aws_iam_role_policy_attachment",
    { a: { role: "worker", policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" } },
    "fail",
  ],
  [
    "resource/aws_iam_role_policy_attachment",
    { a: { role: "worker", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" } },
    "pass",
  ],
  [
    "resource/aws_iam_role_policy_attachment",
    { a: { role: "worker", policy_arn: "${aws_iam_policy.wide.arn}" } },
    "fail",
  ],
];

describe("R4-IAM-01", () => {
  it("holds: no whole service on everything", () => {
    expect(worstOf(nobodyMayDoEverything, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(nobodyMayDoEverything, but(STACKS, changed, value))).toBe(verdict);
  });
});

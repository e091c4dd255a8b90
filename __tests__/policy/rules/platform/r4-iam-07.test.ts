import { nobodyRaisesOwnRights } from "../../../../policy/rules/platform/r4-iam-07";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: { worker: { name: "worker", permissions_boundary: "${aws_iam_policy.boundary.arn}" } },
      aws_iam_policy: {
        boundary: {
          name: "boundary",
          policy: policyText({ Effect: "Allow", Action: ["s3:*", "lambda:*"], Resource: "*" }),
        },
      },
      aws_iam_role_policy: {
        one: {
          role: "worker",
          policy: policyText({
            Effect: "Allow",
            Action: "iam:PassRole",
            Resource: "arn:aws:iam::222222222222:role/other",
          }),
        },
        two: {
          role: "worker",
          policy: policyText({ Effect: "Allow", Action: "lambda:CreateFunction", Resource: "*" }),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [
    "resource/aws_iam_policy/boundary/policy",
    policyText({ Effect: "Allow", Action: "*", Resource: "*" }),
    "fail",
  ],
  [
    "resource/aws_iam_policy/boundary/policy",
    policyText(
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: "iam:*", Resource: "*" },
    ),
    "pass",
  ],
  ["resource/aws_iam_role/worker/permissions_boundary", undefined, "fail"],
  [
    "resource/aws_iam_role_policy/two/policy",
    policyText({ Effect: "Allow", Action: "lambda:Update*", Resource: "*" }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/two/policy",
    policyText({ Effect: "Allow", Action: "lambda:InvokeFunction", Resource: "*" }),
    "pass",
  ],
  ["resource/aws_iam_role_policy/one/policy", "${data.x_y.z.json}", "unknown"],
];

describe("R4-IAM-07", () => {
  it("holds: nobody raises his own rights", () => {
    expect(worstOf(nobodyRaisesOwnRights, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(nobodyRaisesOwnRights, but(STACKS, changed, value))).toBe(verdict);
  });
});

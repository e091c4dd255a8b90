import { rolesHaveABoundary } from "../../../../policy/rules/platform/r4-iam-04";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const BOUNDARY = "arn:aws:iam::222222222222:policy/klap/here";
const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: {
        worker: { name: "worker", permissions_boundary: "arn:aws:iam::222222222222:policy/klap/boundary" },
      },
    },
  },
  "prod-payments-global-identity": {
    resource: {
      aws_iam_policy: {
        boundary: {
          name: "boundary",
          path: "/klap/",
          policy: policyText({ Effect: "Allow", Action: ["s3:Get*", "iam:Get*"], Resource: "*" }),
        },
      },
    },
  },
  "prod-backup-global-identity": {
    resource: {
      aws_iam_policy: {
        boundary: {
          name: "boundary",
          path: "/klap/",
          policy: policyText({ Effect: "Allow", Action: "s3:Get*", Resource: "*" }),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_iam_role/worker/permissions_boundary", undefined, "fail"],
  [
    "resource/aws_iam_role/worker/permissions_boundary",
    "arn:aws:iam::333333333333:policy/klap/boundary",
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/permissions_boundary",
    "arn:aws:iam::222222222222:policy/klap/other",
    "fail",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText({ Effect: "Allow", Action: "iam:*", Resource: "*" }),
    "fail",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText(
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: ["iam:*", "organizations:*", "cloudtrail:*"], Resource: "*" },
    ),
    "fail",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText({
      Effect: "Allow",
      Action: "iam:PutRolePolicy",
      Resource: "arn:aws:iam::222222222222:role/*",
    }),
    "fail",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText({ Effect: "Allow", Action: ["s3:Get*", "lambda:*"], Resource: "*" }),
    "fail",
  ],
  ...(["us-east-1", "sa-east-1"] as const).map((region): readonly [string, unknown, string] => [
    "../prod-payments-us-east-1-y",
    {
      resource: {
        aws_iam_role: { other: { name: "o", permissions_boundary: BOUNDARY } },
        aws_iam_policy: {
          other: {
            name: "here",
            path: "/klap/",
            policy: policyText({
              Effect: "Allow",
              Action: "logs:PutLogEvents",
              Resource: "*",
              Condition: { StringEquals: { "aws:RequestedRegion": [region, "us-east-1"] } },
            }),
          },
        },
      },
    },
    region === "us-east-1" ? "fail" : "pass",
  ]),
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText(
      { Effect: "Allow", Action: "lambda:*", Resource: "*" },
      {
        Effect: "Deny",
        NotAction: "iam:*",
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["sa-east-1"] } },
      },
    ),
    "pass",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText({ Effect: "Allow", Action: "iam:PassRole", Resource: "*" }),
    "fail",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText({
      Effect: "Allow",
      Action: "iam:PassRole",
      Resource: "arn:aws:iam::222222222222:role/klap/*",
    }),
    "fail",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    policyText({
      Effect: "Allow",
      Action: "iam:PassRole",
      Resource: "arn:aws:iam::222222222222:role/work*",
    }),
    "pass",
  ],
  [
    "../prod-payments-global-identity/resource/aws_iam_policy/boundary/policy",
    "${data.x_y.z.json}",
    "unknown",
  ],
  ["../prod-payments-global-identity/resource/aws_iam_policy/boundary", undefined, "fail"],
];

describe("R4-IAM-04", () => {
  it("holds: roles have a boundary of their account", () => {
    expect(worstOf(rolesHaveABoundary, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(rolesHaveABoundary, but(STACKS, changed, value))).toBe(verdict);
  });
});

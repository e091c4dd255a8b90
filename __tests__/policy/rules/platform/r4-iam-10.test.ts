import { permissionsNameResources } from "../../../../policy/rules/platform/r4-iam-10";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const JOIN = { Action: "ec2:CreateNetworkInterface", Resource: "*" };
const STATEMENTS: readonly object[] = [
  { Effect: "Allow", Action: "sqs:SendMessage", Resource: "arn:aws:sqs:sa-east-1:222222222222:q" },
  {
    Effect: "Allow",
    Action: "kms:Decrypt",
    Resource: "arn:aws:kms:sa-east-1:222222222222:key/k",
    Condition: { StringEquals: { "kms:ViaService": "s3.sa-east-1.amazonaws.com" } },
  },
  {
    Effect: "Allow",
    Action: "cloudwatch:PutMetricData",
    Resource: "*",
    Condition: { StringEquals: { "cloudwatch:namespace": "KLAP" } },
  },
  { Effect: "Allow", ...JOIN },
  { Effect: "Deny", ...JOIN, Condition: { ArnEquals: { "lambda:SourceFunctionArn": "arn:aws:lambda:f" } } },
];
const changed = (at: number, change: object): string =>
  policyText(...STATEMENTS.map((each, index) => (index === at ? { ...each, ...change } : each)));

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_lambda_function: { f: { function_name: "f", role: "${aws_iam_role.worker.arn}" } },
      aws_iam_role: { worker: { name: "worker" } },
      aws_iam_role_policy: { p: { role: "${aws_iam_role.worker.id}", policy: policyText(...STATEMENTS) } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_iam_role", undefined, "nothing"],
  ["aws_iam_role_policy", undefined, "fail"],
  ["aws_iam_role_policy/p/policy", changed(0, { Resource: "*" }), "fail"],
  [
    "aws_iam_role_policy/p/policy",
    changed(0, { Resource: "arn:aws:sqs:sa-east-1:999999999999:queue" }),
    "fail",
  ],
  [
    "aws_iam_role_policy/p/policy",
    changed(0, { Resource: "arn:aws:sqs:sa-east-1:222222222222:queue" }),
    "pass",
  ],
  ["aws_iam_role_policy/p/policy", changed(0, { Action: "ec2:DescribeVpcs", Resource: "*" }), "pass"],
  ["aws_iam_role_policy/p/policy", changed(1, { Condition: undefined }), "fail"],
  ["aws_iam_role_policy/p/policy", changed(2, { Condition: undefined }), "fail"],
  ["aws_iam_role_policy/p/policy", policyText(...STATEMENTS.slice(0, 4)), "fail"],
];

describe("R4-IAM-10", () => {
  it("holds: permissions name resources", () => {
    expect(worstOf(permissionsNameResources, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(permissionsNameResources, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });
});

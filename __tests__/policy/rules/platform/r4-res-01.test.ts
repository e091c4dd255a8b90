import { nothingIsOpenToEverybody } from "../../../../policy/rules/platform/r4-res-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const admit = (Principal: unknown, Condition: object = {}): string =>
  policyText({ Effect: "Allow", Principal, Action: "sqs:SendMessage", Resource: "*", Condition });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_sqs_queue: {
        q: { name: "q", policy: admit("*", { StringEquals: { "aws:PrincipalOrgID": "o-1" } }) },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_sqs_queue/q/policy", admit("*"), "fail"],
  ["resource/aws_sqs_queue/q/policy", admit({ AWS: "*" }), "fail"],
  ["resource/aws_sqs_queue/q/policy", admit("*", { Bool: { "aws:SecureTransport": "true" } }), "fail"],
  [
    "resource/aws_sqs_queue/q/policy",
    admit("*", { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } }),
    "fail",
  ],
  ["resource/aws_sqs_queue/q/policy", admit("*", { StringLike: { "aws:PrincipalOrgID": "*" } }), "fail"],
  ["resource/aws_sqs_queue/q/policy", admit({ AWS: "222222222222" }), "pass"],
  [
    "resource/aws_sqs_queue/q/policy",
    policyText({ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" }),
    "pass",
  ],
  [
    "resource/aws_sqs_queue/q/policy",
    policyText({ Effect: "Allow", NotPrincipal: { AWS: "222222222222" }, Action: "*", Resource: "*" }),
    "fail",
  ],
  ["resource/aws_sqs_queue/q/policy", "${data.x_y.z.json}", "unknown"],
  [
    "resource/aws_vpc_endpoint",
    {
      s3: {
        policy: policyText({
          Effect: "Allow",
          Principal: "*",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::layers/*",
        }),
      },
    },
    "pass",
  ],
  ["resource/aws_vpc_endpoint", { s3: { policy: admit("*") } }, "fail"],
  [
    "resource/aws_lambda_permission",
    { p: { function_name: "f", action: "lambda:InvokeFunction", principal: "*" } },
    "fail",
  ],
];

describe("R4-RES-01", () => {
  it("holds: nothing is open to everybody", () => {
    expect(worstOf(nothingIsOpenToEverybody, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(nothingIsOpenToEverybody, but(STACKS, changed, value))).toBe(verdict);
  });
});

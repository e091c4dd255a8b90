import { rolesTrustKnownPrincipals } from "../../../../policy/rules/platform/r4-iam-03";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const trust = (Principal: unknown, Condition?: object): string =>
  policyText({ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...(Condition && { Condition }) });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: {
        worker: {
          name: "worker",
          assume_role_policy: policyText({
            Effect: "Allow",
            Action: "sts:AssumeRole",
            Principal: { AWS: "arn:aws:iam::333333333333:root" },
          }),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ AWS: "arn:aws:iam::999999999999:root" }),
    "fail",
  ],
  ["resource/aws_iam_role/worker/assume_role_policy", trust({ AWS: "999999999999" }), "fail"],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ AWS: "999999999999" }, { StringEquals: { "sts:ExternalId": "klap" } }),
    "pass",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ AWS: "999999999999" }, { StringEquals: { "sts:ExternalId": "*" } }),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ AWS: "999999999999" }, { StringNotEquals: { "sts:ExternalId": "klap" } }),
    "fail",
  ],
  ["resource/aws_iam_role/worker/assume_role_policy", trust({ AWS: "*" }), "fail"],
  ["resource/aws_iam_role/worker/assume_role_policy", trust("*"), "fail"],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust("*", { StringEquals: { "aws:PrincipalOrgID": "o-1" } }),
    "pass",
  ],
  ["resource/aws_iam_role/worker/assume_role_policy", trust({ Service: "lambda.amazonaws.com" }), "pass"],
  ["resource/aws_iam_role/worker/assume_role_policy", trust({ AWS: "${confluent_x.y.role}" }), "fail"],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ AWS: "${confluent_x.y.role}" }, { StringEquals: { "sts:ExternalId": "${confluent_x.y.id}" } }),
    "pass",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ Federated: "arn:aws:iam::222222222222:oidc-provider/a" }, { StringEquals: { "a:aud": "aws" } }),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust(
      { Federated: "arn:aws:iam::222222222222:oidc-provider/a" },
      { StringEquals: { "a:aud": "aws" }, StringLike: { "a:sub": "repo:klap/*" } },
    ),
    "pass",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust(
      { Federated: "arn:aws:iam::222222222222:oidc-provider/a" },
      { StringEquals: { "a:aud": "aws" }, StringLike: { "a:sub": "*" } },
    ),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    policyText({ Effect: "Allow", Action: "sts:AssumeRole", NotPrincipal: { AWS: "333333333333" } }),
    "fail",
  ],
  ["resource/aws_iam_role/worker/assume_role_policy", "${data.x_y.z.json}", "unknown"],
  ["resource/aws_iam_role/worker/assume_role_policy", undefined, "fail"],
];

describe("R4-IAM-03", () => {
  it("holds: roles trust who is known", () => {
    expect(worstOf(rolesTrustKnownPrincipals, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(rolesTrustKnownPrincipals, but(STACKS, changed, value))).toBe(verdict);
  });
});

import { servicesAssumeForOwnAccount } from "../../../../policy/rules/platform/r4-iam-06";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const trust = (Condition: object, Service = "events.amazonaws.com"): string =>
  policyText({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service }, Condition });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: {
        worker: {
          name: "worker",
          assume_role_policy: trust({ StringEquals: { "aws:SourceAccount": "222222222222" } }),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_iam_role/worker/assume_role_policy", trust({}), "fail"],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ StringEquals: { "aws:SourceAccount": "333333333333" } }),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ StringEquals: { "aws:SourceAccount": ["222222222222", "999999999999"] } }),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ StringNotEquals: { "aws:SourceAccount": "222222222222" } }),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ ArnLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:222222222222:rule/*" } }),
    "pass",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust({ ArnLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:*:rule/*" } }),
    "fail",
  ],
  ["resource/aws_iam_role/worker/assume_role_policy", trust({}, "s3.amazonaws.com"), "nothing"],
];

describe("R4-IAM-06", () => {
  it("holds: services come for the own account", () => {
    expect(worstOf(servicesAssumeForOwnAccount, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(servicesAssumeForOwnAccount, but(STACKS, changed, value))).toBe(verdict);
  });
});

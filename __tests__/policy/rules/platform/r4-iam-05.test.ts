import { passedRolesAreNamed } from "../../../../policy/rules/platform/r4-iam-05";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const pass = (role: string, service: string): string =>
  policyText({
    Effect: "Allow",
    Action: "iam:PassRole",
    Resource: role,
    Condition: { StringEquals: { "iam:PassedToService": service } },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: {
        starter: { name: "starter" },
        task: {
          name: "task",
          assume_role_policy: policyText({
            Effect: "Allow",
            Action: "sts:AssumeRole",
            Principal: { Service: "ecs-tasks.amazonaws.com" },
          }),
        },
      },
      aws_iam_role_policy: {
        start: { role: "starter", policy: pass("${aws_iam_role.task.arn}", "ecs-tasks.amazonaws.com") },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_iam_role_policy/start/policy", pass("*", "ecs-tasks.amazonaws.com"), "fail"],
  [
    "resource/aws_iam_role_policy/start/policy",
    pass("arn:aws:iam::222222222222:role/task", "lambda.amazonaws.com"),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/start/policy",
    pass("arn:aws:iam::222222222222:role/t*", "ecs-tasks.amazonaws.com"),
    "pass",
  ],
  [
    "resource/aws_iam_role_policy/start/policy",
    pass("arn:aws:iam::222222222222:role/*", "ecs-tasks.amazonaws.com"),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/start/policy",
    policyText({ Effect: "Allow", Action: "iam:Pass*", Resource: "${aws_iam_role.task.arn}" }),
    "fail",
  ],
  [
    "resource/aws_iam_role_policy/start/policy",
    policyText({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }),
    "nothing",
  ],
  [
    "resource/aws_iam_role/task/assume_role_policy",
    policyText({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }),
    "fail",
  ],
];

describe("R4-IAM-05", () => {
  it("holds: passed roles are named and trust the service", () => {
    expect(worstOf(passedRolesAreNamed, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(passedRolesAreNamed, but(STACKS, changed, value))).toBe(verdict);
  });
});

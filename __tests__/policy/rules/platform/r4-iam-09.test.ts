import { usedRolesTrustTheirService } from "../../../../policy/rules/platform/r4-iam-09";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const trust = (service: string, source: string): string =>
  policyText({
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Principal: { Service: `${service}.amazonaws.com` },
    Condition: {
      StringEquals: { "aws:SourceAccount": "222222222222" },
      ArnLike: { "aws:SourceArn": source },
    },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: {
        worker: {
          name: "worker",
          assume_role_policy: trust("states", "arn:aws:states:sa-east-1:222222222222:stateMachine:m"),
        },
      },
      aws_sfn_state_machine: { m: { name: "m", role_arn: "${aws_iam_role.worker.arn}" } },
    },
  },
  "prod-backup-sa-east-1-x": {
    resource: { aws_iam_role: { other: { name: "other", assume_role_policy: trust("states", "*") } } },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_iam_role/worker/assume_role_policy", trust("lambda", "*"), "fail"],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust("states", "arn:aws:states:us-east-1:222222222222:stateMachine:m"),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust("states", "arn:aws:states:sa-east-1:333333333333:stateMachine:m"),
    "fail",
  ],
  [
    "resource/aws_iam_role/worker/assume_role_policy",
    trust("states", "arn:aws:states:*:222222222222:*"),
    "pass",
  ],
  ["resource/aws_iam_role/worker/assume_role_policy", "${data.x_y.z.json}", "unknown"],
  ["resource/aws_sfn_state_machine/m/role_arn", "arn:aws:iam::333333333333:role/other", "fail"],
  ["resource/aws_sfn_state_machine/m/role_arn", "arn:aws:iam::222222222222:role/gone", "fail"],
  ["resource/aws_sfn_state_machine/m/role_arn", "${var.role}", "unknown"],
];

describe("R4-IAM-09", () => {
  it("holds: used roles trust their service", () => {
    expect(worstOf(usedRolesTrustTheirService, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(usedRolesTrustTheirService, but(STACKS, changed, value))).toBe(verdict);
  });
});

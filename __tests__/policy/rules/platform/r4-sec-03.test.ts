import { secretsRotateByThemselves } from "../../../../policy/rules/platform/r4-sec-03";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const ROTATION = "resource/aws_secretsmanager_secret_rotation/r";
const STACKS = {
  [STACK]: {
    resource: {
      aws_lambda_function: { f: { function_name: "rotation" } },
      aws_secretsmanager_secret_rotation: {
        r: {
          rotate_immediately: true,
          rotation_lambda_arn: "${aws_lambda_function.f.arn}",
          rotation_rules: { schedule_expression: "rate(60 days)" },
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["rotation_lambda_arn", undefined, "fail"],
  ["rotation_lambda_arn", "${var.function}", "unknown"],
  ["rotate_immediately", false, "fail"],
  ["rotate_immediately", undefined, "pass"],
  ["rotation_rules", {}, "fail"],
  ["rotation_rules", { schedule_expression: "rate(91 days)" }, "fail"],
  ["rotation_rules", { automatically_after_days: 90 }, "pass"],
  ["rotation_rules", { schedule_expression: "${var.schedule}" }, "unknown"],
];

describe("R4-SEC-03", () => {
  it("holds: the secret rotates by a function of its region", () => {
    expect(worstOf(secretsRotateByThemselves, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(secretsRotateByThemselves, but(STACKS, `${STACK}/${ROTATION}/${path}`, value))).toBe(
      verdict,
    );
  });
});

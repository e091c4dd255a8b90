import { rolesAreNotShared } from "../../../../policy/rules/platform/r4-iam-08";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_iam_role: { a: { name: "a" }, b: { name: "b" }, c: { name: "c" } },
      aws_lambda_function: { f: { function_name: "f", role: "${aws_iam_role.a.arn}" } },
      aws_ecs_task_definition: {
        t: { task_role_arn: "${aws_iam_role.b.arn}", execution_role_arn: "${aws_iam_role.c.arn}" },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_ecs_task_definition/t/execution_role_arn", "${aws_iam_role.b.arn}", "fail"],
  ["resource/aws_ecs_task_definition/t/task_role_arn", "arn:aws:iam::222222222222:role/a", "fail"],
  ["resource/aws_ecs_task_definition/t/task_role_arn", undefined, "pass"],
  ["resource/aws_flow_log", { f: { iam_role_arn: "${aws_iam_role.a.arn}" } }, "pass"],
];

describe("R4-IAM-08", () => {
  it("holds: roles are not shared", () => {
    expect(worstOf(rolesAreNotShared, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(rolesAreNotShared, but(STACKS, changed, value))).toBe(verdict);
  });
});

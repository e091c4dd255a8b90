import { logsGoToDeclaredGroups } from "../../../../policy/rules/platform/r7-log-01";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_cloudwatch_log_group: {
        f: { name: "/aws/lambda/f", retention_in_days: 365, kms_key_id: "k" },
        t: { name: "/klap/t", retention_in_days: 365, kms_key_id: "k" },
        d: { name: "/aws/rds/cluster/db/postgresql", retention_in_days: 400, kms_key_id: "k" },
      },
      aws_lambda_function: { f: { function_name: "f" } },
      aws_rds_cluster: { d: { cluster_identifier: "db", enabled_cloudwatch_logs_exports: ["postgresql"] } },
      aws_ecs_task_definition: {
        t: {
          container_definitions:
            '[{"name":"t","logConfiguration":{"options":{"awslogs-group":"${aws_cloudwatch_log_group.t.name}"}}}]',
        },
      },
      aws_sfn_state_machine: {
        m: { logging_configuration: { log_destination: "${aws_cloudwatch_log_group.t.arn}:*" } },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudwatch_log_group/f/name", "/aws/lambda/g", "fail"],
  ["resource/aws_cloudwatch_log_group/f/retention_in_days", 364, "fail"],
  ["resource/aws_cloudwatch_log_group/f/retention_in_days", 0, "fail"],
  ["resource/aws_cloudwatch_log_group/f/retention_in_days", 366, "fail"],
  ["resource/aws_cloudwatch_log_group/f/kms_key_id", undefined, "fail"],
  ["resource/aws_lambda_function/f/logging_config", { log_group: "/klap/t" }, "pass"],
  ["resource/aws_lambda_function/f/logging_config", { log_group: "/klap/gone" }, "fail"],
  ["resource/aws_rds_cluster/d/enabled_cloudwatch_logs_exports", ["postgresql", "instance"], "fail"],
  ["resource/aws_ecs_task_definition/t/container_definitions", '[{"name":"t"}]', "fail"],
  [
    "resource/aws_ecs_task_definition/t/container_definitions",
    '[{"name":"t","logConfiguration":{"options":{"awslogs-group":"/klap/gone"}}}]',
    "fail",
  ],
  ["resource/aws_sfn_state_machine/m/logging_configuration/log_destination", "${var.group}", "unknown"],
];

describe("R7-LOG-01", () => {
  it("holds: logs go to declared groups", () => {
    expect(worstOf(logsGoToDeclaredGroups, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(logsGoToDeclaredGroups, but(STACKS, changed, value))).toBe(verdict);
  });
});

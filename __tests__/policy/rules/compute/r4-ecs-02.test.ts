import { describeRule } from "../../../fixtures/describe-rule";
import { container, executionPolicy, SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE, THERE } from "../../../fixtures/kept-stacks";
const TASK = "aws_ecs_task_definition.ingest";
import { tasksCanReadTheirSecrets } from "../../../../policy/rules/compute/r4-ecs-02";

describeRule(tasksCanReadTheirSecrets, serviceStacks(), {
  fails: {
    [`aws_iam_role.execution may not read ${SERVICES}/aws_secretsmanager_secret.kafka`]: [
      [SERVICES, "aws_iam_role_policy.execution", { policy: executionPolicy(HERE, "other") }],
    ],
    [`aws_iam_role.execution may read ${SERVICES}/aws_secretsmanager_secret.other, which no container of it names`]:
      [
        [
          SERVICES,
          "aws_iam_role_policy.more",
          { role: "${aws_iam_role.execution.name}", policy: executionPolicy(HERE, "other") },
        ],
      ],
    [`aws_iam_role.execution may not open ${SERVICES}/aws_secretsmanager_secret.kafka with its key`]: [
      [SERVICES, "aws_iam_role_policy.execution", { policy: executionPolicy(HERE, "kafka", THERE) }],
    ],
    "KAFKA_PASSWORD is a plain variable": [
      [
        SERVICES,
        TASK,
        {
          container_definitions: container(HERE, {
            environment: [{ name: "KAFKA_PASSWORD", value: "hunter2" }],
          }),
        },
      ],
    ],
  },
  passes: {
    "another field of the secret": [
      [
        SERVICES,
        TASK,
        {
          container_definitions: container(HERE, {
            secrets: [{ name: "USER", valueFrom: "${aws_secretsmanager_secret.kafka.arn}:user::" }],
          }),
        },
      ],
    ],
  },
});

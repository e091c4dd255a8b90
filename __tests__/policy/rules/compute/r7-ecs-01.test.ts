import { describeRule } from "../../../fixtures/describe-rule";
import { container, SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
const TASK = "aws_ecs_task_definition.ingest";
import { containersLog } from "../../../../policy/rules/compute/r7-ecs-01";

describeRule(containersLog, serviceStacks(), {
  fails: {
    "nothing declares the log group of ingest": [
      [
        SERVICES,
        TASK,
        {
          container_definitions: container(HERE, {
            logConfiguration: {
              logDriver: "awslogs",
              options: { "awslogs-group": "other", "awslogs-region": HERE },
            },
          }),
        },
      ],
    ],
    "ingest logs into another region": [[SERVICES, TASK, { container_definitions: container(THERE) }]],
    "the log group of ingest must have a key of its region": [
      [SERVICES, "aws_cloudwatch_log_group.logs", { kms_key_id: keyOf(THERE, "logs") }],
    ],
    "retention_in_days is 89, and must be at least 90": [
      [SERVICES, "aws_cloudwatch_log_group.logs", { retention_in_days: 89 }],
    ],
  },
  passes: {
    "the group by its name": [
      [
        SERVICES,
        TASK,
        {
          container_definitions: container(HERE, {
            logConfiguration: {
              logDriver: "awslogs",
              options: { "awslogs-group": "ingest", "awslogs-region": HERE },
            },
          }),
        },
      ],
    ],
  },
});

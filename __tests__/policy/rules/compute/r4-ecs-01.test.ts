import { describeRule } from "../../../fixtures/describe-rule";
import { container, SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE } from "../../../fixtures/kept-stacks";
const SERVICE = "aws_ecs_service.ingest";
const TASK = "aws_ecs_task_definition.ingest";
import { containersMayDoLittle } from "../../../../policy/rules/compute/r4-ecs-01";

describeRule(containersMayDoLittle, serviceStacks(), {
  fails: {
    "container ingest does not run as a user by number that is not root": [
      [SERVICES, TASK, { container_definitions: container(HERE, { user: "0:0" }) }],
    ],
    "container ingest keeps capabilities of Linux": [
      [SERVICES, TASK, { container_definitions: container(HERE, { linuxParameters: {} }) }],
    ],
    "enable_execute_command is true, and must be false": [
      [SERVICES, SERVICE, { enable_execute_command: true }],
    ],
    "network_configuration.assign_public_ip is true, and must be false": [
      [SERVICES, SERVICE, { network_configuration: { assign_public_ip: true } }],
    ],
  },
  passes: {
    "a user without a group": [
      [SERVICES, TASK, { container_definitions: container(HERE, { user: "10001" }) }],
    ],
  },
  unknown: {
    "its containers cannot be read before apply": [
      [SERVICES, TASK, { container_definitions: "${local.containers}" }],
    ],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { container, SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE } from "../../../fixtures/kept-stacks";
const SERVICE = "aws_ecs_service.ingest";
const TASK = "aws_ecs_task_definition.ingest";
const GROUP = "aws_lb_target_group.ingest";
const LISTENER = "aws_lb_listener.api";
import { balancersFindTheirContainers } from "../../../../policy/rules/compute/r2-ecs-04";

describeRule(balancersFindTheirContainers, serviceStacks(), {
  fails: {
    "container ingest does not open port 8444": [
      [
        SERVICES,
        TASK,
        { container_definitions: container(HERE, { portMappings: [{ containerPort: 8445 }] }) },
      ],
    ],
    "no listener leads to aws_lb_target_group.ingest": [[SERVICES, LISTENER, null]],
    "its target group is for port 8443, and the container's is 8444": [[SERVICES, GROUP, { port: 8443 }]],
    "its target group does not take addresses of tasks": [[SERVICES, GROUP, { target_type: "instance" }]],
    "health_check_grace_period_seconds is not set, and must be at least 1": [
      [SERVICES, SERVICE, { health_check_grace_period_seconds: null }],
    ],
  },
  passes: {
    "one more port": [
      [
        SERVICES,
        TASK,
        {
          container_definitions: container(HERE, {
            portMappings: [{ containerPort: 1 }, { containerPort: 8444 }],
          }),
        },
      ],
    ],
  },
});

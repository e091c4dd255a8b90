import { tasksHoldTogether } from "../../../../policy/rules/compute/r8-ecs-01";
import { describeRule } from "../../../fixtures/describe-rule";
import { HERE } from "../../../fixtures/kept-stacks";
import { container, SERVICES, serviceStacks } from "../../../fixtures/service-stacks";

const SERVICE = "aws_ecs_service.ingest";
const TASK = "aws_ecs_task_definition.ingest";
const mounted = container(HERE, { mountPoints: [{ sourceVolume: "work", containerPath: "/work" }] });

describeRule(tasksHoldTogether, serviceStacks(), {
  fails: {
    "cluster leads to no cluster of its account and region": [[SERVICES, SERVICE, { cluster: null }]],
    "of 3 tasks a release keeps 3 and may run 3 in all: it never begins": [
      [SERVICES, SERVICE, { deployment_maximum_percent: 133 }],
    ],
    "propagate_tags is not set, and must be SERVICE or TASK_DEFINITION": [
      [SERVICES, SERVICE, { propagate_tags: null }],
    ],
    "skip_destroy is not set, and must be true": [[SERVICES, TASK, { skip_destroy: null }]],
    'network_mode is "bridge", and must be awsvpc': [[SERVICES, TASK, { network_mode: "bridge" }]],
    "it does not say for which processor its images are made": [[SERVICES, TASK, { runtime_platform: null }]],
    "ingest mounts work, which is no volume of its task": [
      [SERVICES, TASK, { container_definitions: mounted, volume: [{ name: "tmp" }] }],
    ],
  },
  passes: {
    "room for one more task": [[SERVICES, SERVICE, { deployment_maximum_percent: 134 }]],
    "no word about the most": [[SERVICES, SERVICE, { deployment_maximum_percent: null }]],
    "a volume that it has": [
      [SERVICES, TASK, { container_definitions: mounted, volume: [{ name: "work" }] }],
    ],
  },
});

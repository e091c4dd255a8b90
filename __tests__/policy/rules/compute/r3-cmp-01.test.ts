import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
const SERVICE = "aws_ecs_service.ingest";
const TASK = "aws_ecs_task_definition.ingest";
import { nobodyRunsServers } from "../../../../policy/rules/compute/r3-cmp-01";

describeRule(nobodyRunsServers, serviceStacks(), {
  fails: {
    "it is a server that somebody must patch": [[SERVICES, "aws_instance.bastion", { ami: "ami-1" }]],
    "its tasks may run on servers": [[SERVICES, TASK, { requires_compatibilities: ["EC2", "FARGATE"] }]],
    "it may run on servers": [[SERVICES, SERVICE, { launch_type: "EC2" }]],
    "it does not say that its tasks go to Fargate": [
      [SERVICES, SERVICE, { capacity_provider_strategy: null }],
    ],
    'platform_version is "1.3.0", and must be LATEST': [[SERVICES, SERVICE, { platform_version: "1.3.0" }]],
  },
  passes: {
    "the launch type alone": [
      [SERVICES, SERVICE, { capacity_provider_strategy: null, launch_type: "FARGATE" }],
    ],
    spot: [
      [SERVICES, SERVICE, { capacity_provider_strategy: [{ capacity_provider: "FARGATE_SPOT", weight: 1 }] }],
    ],
  },
});

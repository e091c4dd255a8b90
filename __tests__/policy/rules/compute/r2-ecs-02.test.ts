import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES_THERE, serviceStacks } from "../../../fixtures/service-stacks";
const SERVICE = "aws_ecs_service.ingest";
const TASK = "aws_ecs_task_definition.ingest";
const SCALING = "aws_appautoscaling_target.ingest";
const GROUP = "aws_lb_target_group.ingest";
import { servicesAreEquallyStrong } from "../../../../policy/rules/compute/r2-ecs-02";

describeRule(servicesAreEquallyStrong, serviceStacks(), {
  fails: {
    "it is not there in us-east-1": [[SERVICES_THERE, SERVICE, null]],
    "min_capacity is 3 in sa-east-1 and 4 in us-east-1": [[SERVICES_THERE, SCALING, { min_capacity: 4 }]],
    "its tasks have memory 2048 in sa-east-1 and 1024 in us-east-1": [
      [SERVICES_THERE, TASK, { memory: "1024" }],
    ],
  },
  passes: { "another health check": [[SERVICES_THERE, GROUP, { health_check: { interval: 5 } }]] },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
const SERVICE = "aws_ecs_service.ingest";
const SCALING = "aws_appautoscaling_target.ingest";
import { servicesScale } from "../../../../policy/rules/compute/r2-ecs-01";

describeRule(servicesScale, serviceStacks(), {
  fails: {
    "nothing scales it": [[SERVICES, SCALING, null]],
    "it may grow to 5 tasks from 3, less than twice as many": [[SERVICES, SCALING, { max_capacity: 5 }]],
    "no policy tracks a target": [
      [SERVICES, "aws_appautoscaling_policy.cpu", { policy_type: "StepScaling" }],
    ],
    "every deploy sets its count back": [[SERVICES, SERVICE, { lifecycle: null }]],
  },
  passes: { "it may grow more": [[SERVICES, SCALING, { max_capacity: 7 }]] },
  unknown: {
    "it may grow to undefined tasks from 3, less than twice as many": [
      [SERVICES, SCALING, { max_capacity: "${var.most}" }],
    ],
  },
});

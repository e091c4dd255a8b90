import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE, stackOf } from "../../../fixtures/kept-stacks";
const SERVICE = "aws_ecs_service.ingest";
const SCALING = "aws_appautoscaling_target.ingest";
import { servicesSpanThreeZones } from "../../../../policy/rules/compute/r1-ecs-01";

describeRule(servicesSpanThreeZones, serviceStacks(), {
  fails: {
    "its subnets stand in 2 zones, and must stand in 3": [
      [stackOf(HERE, "vpc"), "aws_subnet.az3", { availability_zone_id: "az2" }],
    ],
    "it may run 2 tasks, fewer than 3 zones": [[SERVICES, SCALING, { min_capacity: 2 }]],
    'availability_zone_rebalancing is "DISABLED", and must be ENABLED': [
      [SERVICES, SERVICE, { availability_zone_rebalancing: "DISABLED" }],
    ],
  },
  passes: {
    "its count without scaling": [
      [SERVICES, SCALING, null],
      [SERVICES, SERVICE, { desired_count: 3 }],
    ],
  },
  unknown: {
    "its subnets stand in 2 zones, and must stand in 3": [
      [stackOf(HERE, "vpc"), "aws_subnet.az3", { availability_zone_id: "${var.zone}" }],
    ],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE, stackOf } from "../../../fixtures/kept-stacks";
const BALANCER = "aws_lb.api";
const GROUP = "aws_lb_target_group.ingest";
import { balancersSpanThreeZones } from "../../../../policy/rules/compute/r1-alb-01";

describeRule(balancersSpanThreeZones, serviceStacks(), {
  fails: {
    "it stands in 2 zones, and must stand in 3": [
      [stackOf(HERE, "vpc"), "aws_subnet.az3", { availability_zone_id: "az2" }],
    ],
    "a zone whose own targets are sick has no others": [
      [SERVICES, BALANCER, { load_balancer_type: "network" }],
    ],
  },
  passes: {
    "its target groups cross zones instead": [
      [SERVICES, BALANCER, { load_balancer_type: "network" }],
      [SERVICES, GROUP, { load_balancing_cross_zone_enabled: "true" }],
    ],
  },
});

import { balancersLeaveSickZones } from "../../../../policy/rules/compute/r1-alb-02";
import type { JsonObject } from "../../../../terraform/graph/json";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

const routing = (count: number): JsonObject => ({
  target_group_health: { unhealthy_state_routing: { minimum_healthy_targets_count: count } },
});

describeRule(balancersLeaveSickZones, entryStacks(), {
  fails: {
    "enable_zonal_shift is false, and must be true": [[ENTRY, "aws_lb.api", { enable_zonal_shift: false }]],
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets_count is 1, and must be at least 2":
      [[ENTRY, "aws_lb_target_group.api", routing(1)]],
    "aws_lb_target_group.api sends to sick targets before its zone leaves DNS": [
      [ENTRY, "aws_lb_target_group.api", routing(3)],
    ],
  },
  passes: {
    "a group that no load balancer uses": [
      [ENTRY, "aws_lb_target_group.unused", { target_group_health: {} }],
    ],
  },
});

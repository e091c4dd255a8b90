import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
const GROUP = "aws_lb_target_group.ingest";
import { targetsFailFast } from "../../../../policy/rules/compute/r2-alb-01";

describeRule(targetsFailFast, serviceStacks(), {
  fails: {
    "health_check.interval is 16, and must be at most 15": [
      [SERVICES, GROUP, { health_check: { interval: 16 } }],
    ],
    "its health check asks for no path of its own": [[SERVICES, GROUP, { health_check: { path: "/" } }]],
    'target_group_health.dns_failover.minimum_healthy_targets_count is "1", and must be at least 2': [
      [SERVICES, GROUP, { target_group_health: { dns_failover: { minimum_healthy_targets_count: "1" } } }],
    ],
  },
  passes: {
    "on the bound": [
      [
        SERVICES,
        GROUP,
        { health_check: { interval: 15, unhealthy_threshold: 3 }, deregistration_delay: "120" },
      ],
    ],
  },
});

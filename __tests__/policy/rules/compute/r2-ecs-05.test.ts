import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
const GROUP = "aws_lb_target_group.ingest";
import { balancersReachTheirTasks } from "../../../../policy/rules/compute/r2-ecs-05";

describeRule(balancersReachTheirTasks, serviceStacks(), {
  fails: {
    "its groups do not let aws_lb.api in on port 8444": [
      [SERVICES, "aws_vpc_security_group_ingress_rule.ingest", { to_port: 8443, from_port: 8443 }],
    ],
    "the groups of aws_lb.api do not let it out to aws_subnet.az3 on port 8444": [
      [SERVICES, "aws_vpc_security_group_egress_rule.az3", null],
    ],
    "its groups do not let aws_lb.api in on port 8442": [
      [SERVICES, GROUP, { health_check: { port: "8442" } }],
    ],
  },
  passes: {
    "a wider range": [[SERVICES, "aws_vpc_security_group_egress_rule.az3", { cidr_ipv4: "10.0.0.0/16" }]],
  },
});

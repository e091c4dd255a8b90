import { everyoneMeetsLoadBalancersOnly } from "../../../../policy/rules/communications/r4-sg-02";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: everyoneMeetsLoadBalancersOnly,
  examined: 16,
  mutants: {
    "everyone is let in on another port": [
      [[VPC, "aws_vpc_security_group_ingress_rule.balancer", { from_port: 80 }]],
      /lets everyone in on tcp 80 to 443/,
    ],
    "everyone is let in to a service": [
      [
        [
          VPC,
          "aws_vpc_security_group_ingress_rule.service",
          { referenced_security_group_id: undefined, cidr_ipv4: "0.0.0.0/0", from_port: 443, to_port: 443 },
        ],
      ],
      /lets everyone in to prod-payments-sa-east-1-vpc.aws_ecs_service.main/,
    ],
    "everyone of IPv6 is let in": [
      [[VPC, "aws_vpc_security_group_ingress_rule.proxy", { cidr_ipv6: "::/0" }]],
      /lets everyone in/,
    ],
    "the load balancer is not public": [
      [[VPC, "aws_lb.main", { internal: true }]],
      /lets everyone in to prod-payments-sa-east-1-vpc.aws_lb.main/,
    ],
    "an inline rule lets everyone in": [
      [
        [
          VPC,
          "aws_security_group.database",
          { ingress: [{ protocol: "tcp", from_port: 5432, to_port: 5432, cidr_blocks: ["0.0.0.0/0"] }] },
        ],
      ],
      /lets everyone in on tcp 5432/,
    ],
    "addresses are let in on every protocol": [
      [[VPC, "aws_vpc_security_group_ingress_rule.endpoint", { ip_protocol: "-1" }]],
      /on every protocol/,
    ],
    "whom it lets in is known after apply": [
      [[VPC, "aws_vpc_security_group_ingress_rule.proxy", { referenced_security_group_id: "${var.group}" }]],
      /unknown .* known only after apply/,
    ],
  },
  nearMisses: {
    "half of everyone": [
      [VPC, "aws_vpc_security_group_ingress_rule.balancer", { cidr_ipv4: "0.0.0.0/1", from_port: 80 }],
    ],
  },
});

import { dataStoresAreDeepInside } from "../../../../policy/rules/communications/r4-sg-01";
import { describeNetworkRule, FAR_VPC, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: dataStoresAreDeepInside,
  examined: 4,
  mutants: {
    "another network is let in": [
      [
        [
          VPC,
          "aws_vpc_security_group_ingress_rule.database",
          { referenced_security_group_id: undefined, cidr_ipv4: "10.0.0.0/8" },
        ],
        [
          FAR_VPC,
          "aws_vpc_security_group_egress_rule.wide",
          {
            security_group_id: "${aws_security_group.service.id}",
            ip_protocol: "-1",
            cidr_ipv4: "0.0.0.0/0",
          },
        ],
        [VPC, "aws_db_subnet_group.main", { subnet_ids: ["${aws_subnet.application_1.id}"] }],
      ],
      /asks it from another network/,
    ],
    "the load balancer asks the database itself": [
      [
        [
          VPC,
          "aws_vpc_security_group_ingress_rule.database",
          { referenced_security_group_id: "${aws_security_group.balancer.id}" },
        ],
        [
          VPC,
          "aws_vpc_security_group_egress_rule.short",
          {
            security_group_id: "${aws_security_group.balancer.id}",
            ip_protocol: "tcp",
            from_port: 5432,
            to_port: 5432,
            referenced_security_group_id: "${aws_security_group.database.id}",
          },
        ],
      ],
      /the internet is 2 connections away/,
    ],
  },
  nearMisses: {
    "a service more in between asks it": [
      [
        VPC,
        "aws_ecs_service.more",
        {
          network_configuration: {
            subnets: ["${aws_subnet.application_1.id}"],
            security_groups: ["${aws_security_group.service.id}"],
          },
        },
      ],
    ],
  },
});

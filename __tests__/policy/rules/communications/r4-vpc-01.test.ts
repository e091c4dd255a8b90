import { privateSubnetsLeaveByInspection } from "../../../../policy/rules/communications/r4-vpc-01";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: privateSubnetsLeaveByInspection,
  examined: 30,
  mutants: {
    "a zone passes its firewall by": [
      [
        [
          HUB,
          "aws_route.transit_1",
          { vpc_endpoint_id: undefined, nat_gateway_id: "${aws_nat_gateway.egress_1.id}" },
        ],
      ],
      /application_1: reaches the internet by .* without a firewall/,
    ],
    "a subnet gets a NAT gateway of its own": [
      [
        [VPC, "aws_nat_gateway.own", { subnet_id: "${aws_subnet.public_1.id}" }],
        [
          VPC,
          "aws_route.data",
          {
            route_table_id: "${aws_route_table.data_1.id}",
            destination_cidr_block: "0.0.0.0/0",
            nat_gateway_id: "${aws_nat_gateway.own.id}",
          },
        ],
      ],
      /data_1: reaches the internet/,
    ],
    "a route to half the internet is enough": [
      [
        [VPC, "aws_nat_gateway.own", { subnet_id: "${aws_subnet.public_1.id}" }],
        [
          VPC,
          "aws_route.data",
          {
            route_table_id: "${aws_route_table.data_1.id}",
            destination_cidr_block: "128.0.0.0/1",
            nat_gateway_id: "${aws_nat_gateway.own.id}",
          },
        ],
      ],
      /data_1: reaches the internet/,
    ],
    "where a route leads is known after apply": [
      [
        [
          VPC,
          "aws_route.data",
          {
            route_table_id: "${aws_route_table.data_1.id}",
            destination_cidr_block: "0.0.0.0/0",
            nat_gateway_id: "${var.nat}",
          },
        ],
      ],
      /unknown .* known only after apply/,
    ],
  },
  nearMisses: {
    "a route to private addresses": [
      [VPC, "aws_nat_gateway.own", { subnet_id: "${aws_subnet.public_1.id}" }],
      [
        VPC,
        "aws_route.data",
        {
          route_table_id: "${aws_route_table.data_1.id}",
          destination_cidr_block: "192.168.0.0/16",
          nat_gateway_id: "${aws_nat_gateway.own.id}",
        },
      ],
    ],
  },
});

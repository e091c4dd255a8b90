import { dataTierHasNoWayToTheInternet } from "../../../../policy/rules/communications/r4-vpc-02";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: dataTierHasNoWayToTheInternet,
  examined: 6,
  mutants: {
    "the data tier is sent to the internet through inspection": [
      [
        [
          VPC,
          "aws_route.data",
          {
            route_table_id: "${aws_route_table.data_1.id}",
            destination_cidr_block: "0.0.0.0/0",
            transit_gateway_id: "${data.terraform_remote_state.prod_network_sa_east_1_hub.outputs.gateway}",
          },
        ],
      ],
      /stands in a tier from which a way leads to prod-network-sa-east-1-hub.aws_internet_gateway.main/,
    ],
    "an IPv6 route leads out": [
      [
        [
          VPC,
          "aws_route.data",
          {
            route_table_id: "${aws_route_table.data_1.id}",
            destination_ipv6_cidr_block: "::/0",
            egress_only_gateway_id: "${aws_internet_gateway.main.id}",
          },
        ],
      ],
      /a way leads to/,
    ],
    "the database moves into a tier with a way out": [
      [[VPC, "aws_db_subnet_group.main", { subnet_ids: ["${aws_subnet.application_1.id}"] }]],
      /application_1: prod-payments-sa-east-1-vpc.aws_rds_cluster.main stands/,
    ],
    "a subnet takes the public route table": [
      [[VPC, "aws_route_table_association.data_2", { route_table_id: "${aws_route_table.public_2.id}" }]],
      /data_2: /,
    ],
  },
  nearMisses: {
    "the data tier is sent to on premises": [
      [
        VPC,
        "aws_route.data",
        {
          route_table_id: "${aws_route_table.data_1.id}",
          destination_cidr_block: "192.168.0.0/16",
          transit_gateway_id: "${data.terraform_remote_state.prod_network_sa_east_1_hub.outputs.gateway}",
        },
      ],
    ],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
import { HERE, stackOf } from "../../../fixtures/kept-stacks";
import { databasesHaveNoPublicWay } from "../../../../policy/rules/data/r4-rds-01";

const CLUSTER = "aws_rds_cluster.cluster";
const READER = "aws_rds_cluster_instance.az2";
const VPC = stackOf(HERE, "vpc");

describeRule(databasesHaveNoPublicWay, databaseStacks(), {
  fails: {
    "publicly_accessible is true, and must be false": [[DATABASE, READER, { publicly_accessible: true }]],
    "publicly_accessible is not set, and must be false": [[DATABASE, READER, { publicly_accessible: null }]],
    "it has the default group of its network": [[DATABASE, CLUSTER, { vpc_security_group_ids: null }]],
    [`from its subnet ${VPC}/aws_subnet.az1 a way leads to ${VPC}/aws_internet_gateway.way`]: [
      [VPC, "aws_internet_gateway.way", { vpc_id: "${aws_vpc.vpc.id}" }],
      [VPC, "aws_route_table.out", { vpc_id: "${aws_vpc.vpc.id}" }],
      [
        VPC,
        "aws_route_table_association.az1",
        { subnet_id: "${aws_subnet.az1.id}", route_table_id: "${aws_route_table.out.id}" },
      ],
      [
        VPC,
        "aws_route.out",
        {
          route_table_id: "${aws_route_table.out.id}",
          destination_cidr_block: "0.0.0.0/0",
          gateway_id: "${aws_internet_gateway.way.id}",
        },
      ],
    ],
  },
  passes: {
    "a gateway to which no subnet of it has a route": [
      [VPC, "aws_internet_gateway.way", { vpc_id: "${aws_vpc.vpc.id}" }],
    ],
  },
  unknown: {
    "its subnet group is not in these stacks": [[DATABASE, CLUSTER, { db_subnet_group_name: "of-others" }]],
  },
});

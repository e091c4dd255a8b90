import { defaultsOfNetworksAreEmpty } from "../../../../policy/rules/communications/r4-vpc-04";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: defaultsOfNetworksAreEmpty,
  examined: 4,
  mutants: {
    "the default group lets something in": [
      [[VPC, "aws_default_security_group.main", { ingress: [{ self: true, protocol: "-1" }] }]],
      /has ingress rules/,
    ],
    "what somebody adds to the default group stays": [
      [[VPC, "aws_default_security_group.main", { egress: undefined }]],
      /keeps what egress rules somebody adds/,
    ],
    "what somebody adds to the main table stays": [
      [[VPC, "aws_default_route_table.main", { route: undefined }]],
      /keeps what route rules somebody adds/,
    ],
    "the default group is AWS's own": [[[VPC, "aws_default_security_group.main", undefined]], /is AWS.s own/],
    "a subnet has no list of its own": [
      [[VPC, "aws_network_acl.data", { subnet_ids: ["${aws_subnet.data_1.id}", "${aws_subnet.data_2.id}"] }]],
      /data_3 has no list/,
    ],
    "a subnet has no route table of its own": [
      [[VPC, "aws_route_table_association.data_1", undefined]],
      /data_1 has no route table/,
    ],
  },
  nearMisses: {
    "the list is associated by a resource of its own": [
      [VPC, "aws_network_acl.data", { subnet_ids: ["${aws_subnet.data_1.id}", "${aws_subnet.data_2.id}"] }],
      [
        VPC,
        "aws_network_acl_association.data",
        { subnet_id: "${aws_subnet.data_3.id}", network_acl_id: "${aws_network_acl.data.id}" },
      ],
    ],
  },
});

import { networksShareNoAddress } from "../../../../policy/rules/communications/r1-vpc-02";
import { describeNetworkRule, FAR_VPC, HUB, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: networksShareNoAddress,
  examined: 4,
  mutants: {
    "a network of another account overlaps": [
      [[HUB, "aws_vpc.main", { cidr_block: "10.0.128.0/20" }]],
      /shares addresses with prod-network-sa-east-1-hub/,
    ],
    "a network of another region overlaps by its second range": [
      [
        [
          FAR_VPC,
          "aws_vpc_ipv4_cidr_block_association.more",
          { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.0.0/24" },
        ],
      ],
      /shares addresses with/,
    ],
    "addresses are known after apply": [
      [[VPC, "aws_vpc.main", { cidr_block: "${var.cidr}" }]],
      /unknown .* known only after apply/,
    ],
  },
  nearMisses: {
    "a neighbour begins where the network ends": [
      [
        FAR_VPC,
        "aws_vpc_ipv4_cidr_block_association.more",
        { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.1.0.0/16" },
      ],
    ],
  },
});

import { regionsBlockPublicAccess } from "../../../../policy/rules/communications/r4-vpc-03";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: regionsBlockPublicAccess,
  examined: 4,
  mutants: {
    "nothing blocks": [
      [[VPC, "aws_vpc_block_public_access_options.main", undefined]],
      /nothing blocks public access/,
    ],
    "only what comes in is blocked": [
      [[VPC, "aws_vpc_block_public_access_options.main", { internet_gateway_block_mode: "block-ingress" }]],
      /not blocked in both/,
    ],
    "a private subnet is left out": [
      [[VPC, "aws_vpc_block_public_access_exclusion.public_1", { subnet_id: "${aws_subnet.data_1.id}" }]],
      /data_1 is left out/,
    ],
    "a public subnet is not left out": [
      [[VPC, "aws_vpc_block_public_access_exclusion.public_1", undefined]],
      /public_1 routes to the internet, and the block drops/,
    ],
    "a subnet gives out addresses": [
      [[VPC, "aws_subnet.application_1", { map_public_ip_on_launch: true }]],
      /gives out public addresses/,
    ],
  },
  nearMisses: {
    "a subnet says that it gives out none": [
      [VPC, "aws_subnet.application_1", { map_public_ip_on_launch: false }],
    ],
  },
});

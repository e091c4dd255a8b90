import { networksAreWhole } from "../../../../policy/rules/communications/r1-vpc-06";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

const NAT = "aws_nat_gateway.egress_1";

describeNetworkRule({
  rule: networksAreWhole,
  examined: 14,
  mutants: {
    "a subnet without addresses": [[[VPC, "aws_subnet.data_1", { cidr_block: undefined }]], /no addresses/],
    "a subnet of another network": [
      [[VPC, "aws_subnet.data_1", { cidr_block: "10.99.0.0/24" }]],
      /lies outside/,
    ],
    "two subnets overlap": [
      [[VPC, "aws_subnet.data_1", { cidr_block: "10.0.34.0/24" }]],
      /shares addresses with/,
    ],
    "a gateway that is not attached": [
      [[VPC, "aws_internet_gateway.main", { vpc_id: undefined }]],
      /attached to no network/,
    ],
    "a NAT gateway without address": [[[HUB, NAT, { allocation_id: undefined }]], /no public address/],
    "two NAT gateways with one address": [
      [[HUB, NAT, { allocation_id: "${aws_eip.egress_2.allocation_id}" }]],
      /has the address of egress_2/,
    ],
    "an address that nobody knows": [[[HUB, NAT, { allocation_id: "eipalloc-1" }]], /unknown .* not among/],
  },
  nearMisses: {
    "a private NAT gateway": [[HUB, NAT, { allocation_id: undefined, connectivity_type: "private" }]],
  },
});

import { groupsStandInTheirNetwork } from "../../../../policy/rules/communications/r4-sg-04";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

const GROUP = "aws_security_group.service";

describeNetworkRule({
  rule: groupsStandInTheirNetwork,
  examined: 12,
  mutants: {
    "no network": [[[VPC, GROUP, { vpc_id: undefined }]], /says no network/],
    "another network": [
      [
        [VPC, "aws_vpc.other", { cidr_block: "10.77.0.0/16" }],
        [VPC, GROUP, { vpc_id: "${aws_vpc.other.id}" }],
      ],
      /guards .*aws_ecs_service.main, which stands in another network/,
    ],
    "a rule without its last port": [
      [[VPC, "aws_vpc_security_group_egress_rule.service", { to_port: undefined }]],
      /rule service says no to_port/,
    ],
    "a network that nobody knows": [[[VPC, GROUP, { vpc_id: "vpc-1" }]], /unknown .*not among the stacks/],
  },
  nearMisses: {
    "a group that guards nothing": [[VPC, "aws_security_group.more", { vpc_id: "${aws_vpc.main.id}" }]],
  },
});

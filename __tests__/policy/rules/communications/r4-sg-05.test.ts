import { portsHaveTwoEnds } from "../../../../policy/rules/communications/r4-sg-05";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

const RULE = "aws_vpc_security_group_ingress_rule.database";

describeNetworkRule({
  rule: portsHaveTwoEnds,
  examined: 22,
  mutants: {
    "the last port is left out": [[[VPC, RULE, { to_port: undefined }]], /to_port is not set/],
    "the first port is left out": [[[VPC, RULE, { from_port: undefined }]], /from_port is not set/],
  },
  nearMisses: {
    "all protocols have no ports": [
      [VPC, RULE, { ip_protocol: "-1", from_port: undefined, to_port: undefined }],
    ],
  },
});

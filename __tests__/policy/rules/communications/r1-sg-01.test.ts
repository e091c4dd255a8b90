import { regionsLetTheSameThrough } from "../../../../policy/rules/communications/r1-sg-01";
import { describeNetworkRule, FAR_VPC, VPC } from "../../../fixtures/network-rule";

const RULE = "aws_vpc_security_group_egress_rule.service";
const CLOSED = {
  rule_no: 90,
  action: "deny",
  protocol: "6",
  cidr_block: "0.0.0.0/0",
  from_port: 22,
  to_port: 22,
};

describeNetworkRule({
  rule: regionsLetTheSameThrough,
  examined: 32,
  mutants: {
    "a rule is missing in one region": [[[FAR_VPC, RULE, undefined]], /us-east-1.*lacks what sa-east-1 has/],
    "another port in one region": [
      [[VPC, RULE, { from_port: 5431 }]],
      /has what us-east-1 has not: egress of tcp 5431-5432/,
    ],
    "another group in one region": [
      [[VPC, RULE, { referenced_security_group_id: "${aws_security_group.database.id}" }]],
      /aws_security_group.database/,
    ],
    "a list differs": [
      [[VPC, "aws_network_acl.data", { ingress: [CLOSED] }]],
      /has what us-east-1 has not: ingress 1: deny tcp 22-22/,
    ],
  },
  nearMisses: {
    "both regions change alike": [
      [VPC, RULE, { from_port: 5431 }],
      [FAR_VPC, RULE, { from_port: 5431 }],
    ],
    "a group of one region only": [[VPC, "aws_security_group.more", { vpc_id: "${aws_vpc.main.id}" }]],
  },
});

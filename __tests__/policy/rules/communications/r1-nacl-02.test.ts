import { aclsAgreeWithThemselves } from "../../../../policy/rules/communications/r1-nacl-02";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

const ACL = "aws_network_acl.data";
const rule = (rule_no: number, protocol: string, cidr_block: string, from_port: number, to_port: number) => ({
  rule_no,
  action: "allow",
  protocol,
  cidr_block,
  from_port,
  to_port,
});
const FRAGMENTATION = { ...rule(1, "1", "0.0.0.0/0", 0, 0), icmp_type: 3, icmp_code: 4 };
const ASKED = rule(100, "6", "10.0.0.0/16", 5432, 5432);
const ANSWERS = rule(100, "6", "10.0.0.0/16", 1024, 65_535);
const DENIAL = { ...rule(50, "-1", "10.1.0.0/16", 0, 0), action: "deny" };
const INGRESS = [FRAGMENTATION, DENIAL, ASKED];
const EGRESS = [FRAGMENTATION, DENIAL, ANSWERS];

describeNetworkRule({
  rule: aclsAgreeWithThemselves,
  examined: 16,
  mutants: {
    "answers do not come back": [
      [[VPC, ACL, { ingress: INGRESS, egress: [FRAGMENTATION, DENIAL] }]],
      /ingress rule 100 lets ask, and answers do not come back/,
    ],
    "answers come back to some only": [
      [[VPC, ACL, { ingress: INGRESS, egress: [FRAGMENTATION, DENIAL, { ...ANSWERS, to_port: 60_000 }] }]],
      /answers do not come back/,
    ],
    "nobody asks": [
      [[VPC, ACL, { ingress: [FRAGMENTATION, DENIAL], egress: EGRESS }]],
      /answers through that nobody can have asked for/,
    ],
    "a denial in one direction": [
      [[VPC, ACL, { ingress: INGRESS, egress: [FRAGMENTATION, ANSWERS] }]],
      /denies what is not denied the other way/,
    ],
    "long packets are lost": [
      [[VPC, ACL, { ingress: [{ ...FRAGMENTATION, icmp_code: 5 }, DENIAL, ASKED], egress: EGRESS }]],
      /packets are too long/,
    ],
    "nothing goes out": [[[VPC, ACL, { egress: undefined }]], /lets nothing through on egress/],
    "all well-known ports": [
      [[VPC, ACL, { ingress: [FRAGMENTATION, DENIAL, { ...ASKED, from_port: 0 }], egress: EGRESS }]],
      /opens well-known ports 0 to 5432/,
    ],
    "ports that end before they begin": [
      [[VPC, ACL, { ingress: [FRAGMENTATION, DENIAL, { ...ASKED, to_port: 5431 }], egress: EGRESS }]],
      /ends before it begins/,
    ],
    "a number that AWS does not take": [
      [[VPC, ACL, { ingress: [FRAGMENTATION, DENIAL, { ...ASKED, rule_no: 0 }], egress: EGRESS }]],
      /a number that AWS does not take/,
    ],
  },
  nearMisses: {
    "a list of pairs": [[VPC, ACL, { ingress: INGRESS, egress: EGRESS }]],
    "other numbers in the same order": [
      [VPC, ACL, { ingress: [FRAGMENTATION, DENIAL, { ...ASKED, rule_no: 99 }], egress: EGRESS }],
    ],
  },
});

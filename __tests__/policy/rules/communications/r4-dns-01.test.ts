import { namesAreFiltered } from "../../../../policy/rules/communications/r4-dns-01";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: namesAreFiltered,
  examined: 4,
  mutants: {
    "the profile is not the network's": [
      [[VPC, "aws_route53profiles_association.main", undefined]],
      /no DNS firewall/,
    ],
    "the firewall only tells": [
      [[HUB, "aws_route53_resolver_firewall_rule.others", { action: "ALERT" }]],
      /blocks nothing/,
    ],
    "the list is empty": [
      [[HUB, "aws_route53_resolver_firewall_domain_list.others", { domains: [] }]],
      /blocks nothing/,
    ],
    "failure is not decided": [
      [[VPC, "aws_route53_resolver_firewall_config.main", undefined]],
      /is not decided/,
    ],
  },
  nearMisses: {
    "the network is associated by itself": [
      [VPC, "aws_route53profiles_association.main", undefined],
      [VPC, "aws_route53_resolver_firewall_rule_group.own", {}],
      [
        VPC,
        "aws_route53_resolver_firewall_rule.own",
        {
          action: "BLOCK",
          dns_threat_protection: "DGA",
          firewall_rule_group_id: "${aws_route53_resolver_firewall_rule_group.own.id}",
        },
      ],
      [
        VPC,
        "aws_route53_resolver_firewall_rule_group_association.own",
        {
          vpc_id: "${aws_vpc.main.id}",
          firewall_rule_group_id: "${aws_route53_resolver_firewall_rule_group.own.id}",
        },
      ],
    ],
  },
});

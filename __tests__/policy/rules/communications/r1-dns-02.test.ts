import { namesAreResolvedInEveryZone } from "../../../../policy/rules/communications/r1-dns-02";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: namesAreResolvedInEveryZone,
  examined: 4,
  mutants: {
    "an address in two zones only": [
      [
        [
          HUB,
          "aws_route53_resolver_endpoint.outbound",
          {
            ip_address: [
              { subnet_id: "${aws_subnet.resolver_1.id}" },
              { subnet_id: "${aws_subnet.resolver_2.id}" },
            ],
          },
        ],
      ],
      /has no address in sae1-az3/,
    ],
    "one name server": [
      [[HUB, "aws_route53_resolver_rule.corp", { target_ip: [{ ip: "192.168.0.1" }] }]],
      /must ask 2/,
    ],
  },
  nearMisses: {
    "a third name server": [
      [
        HUB,
        "aws_route53_resolver_rule.corp",
        { target_ip: [{ ip: "192.168.0.1" }, { ip: "192.168.0.2" }, { ip: "192.168.0.3" }] },
      ],
    ],
  },
});

import { onlyInspectedHoldersAskEveryone } from "../../../../policy/rules/communications/r4-sg-03";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: onlyInspectedHoldersAskEveryone,
  examined: 14,
  mutants: {
    "the firewall is taken out of the way": [
      [1, 2, 3].map(
        (zone) =>
          [
            HUB,
            `aws_route.transit_${zone}`,
            { vpc_endpoint_id: undefined, nat_gateway_id: `\${aws_nat_gateway.egress_${zone}.id}` },
          ] as const,
      ),
      /where no firewall decides whom/,
    ],
    "what stands without a way out asks everyone": [
      [
        [
          VPC,
          "aws_vpc_security_group_egress_rule.proxy",
          { referenced_security_group_id: undefined, cidr_ipv4: "0.0.0.0/0" },
        ],
      ],
      /asks everyone from data_1/,
    ],
    "everyone is asked on all ports": [
      [[VPC, "aws_vpc_security_group_egress_rule.service_everyone", { ip_protocol: "-1" }]],
      /on many ports/,
    ],
    "whom it asks is known after apply": [
      [[VPC, "aws_vpc_security_group_egress_rule.proxy", { referenced_security_group_id: "${var.group}" }]],
      /unknown .* known only after apply/,
    ],
  },
  nearMisses: {
    "a named network is asked": [
      [
        VPC,
        "aws_vpc_security_group_egress_rule.proxy",
        { referenced_security_group_id: undefined, cidr_ipv4: "192.168.0.0/16" },
      ],
    ],
  },
});

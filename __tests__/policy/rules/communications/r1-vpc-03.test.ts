import { routesStayInTheirZone } from "../../../../policy/rules/communications/r1-vpc-03";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: routesStayInTheirZone,
  examined: 18,
  mutants: {
    "a NAT gateway of another zone": [
      [[HUB, "aws_route.firewall_1", { nat_gateway_id: "${aws_nat_gateway.egress_2.id}" }]],
      /leaves zone sae1-az1 by a nat in sae1-az2/,
    ],
    "a firewall endpoint of another zone": [
      [
        [
          HUB,
          "aws_route.transit_1",
          { vpc_endpoint_id: "${aws_networkfirewall_firewall.main.x[aws_subnet.firewall_3.id]}" },
        ],
      ],
      /by a endpoint in sae1-az3/,
    ],
    "the NAT gateway moves": [
      [[HUB, "aws_nat_gateway.egress_3", { subnet_id: "${aws_subnet.egress_1.id}" }]],
      /leaves zone sae1-az3/,
    ],
    "the target is known after apply": [
      [[HUB, "aws_route.firewall_1", { nat_gateway_id: "${var.nat}" }]],
      /unknown .* is not known/,
    ],
  },
  nearMisses: {
    "the NAT gateway stands in another subnet of its zone": [
      [HUB, "aws_nat_gateway.egress_3", { subnet_id: "${aws_subnet.resolver_3.id}" }],
    ],
  },
});

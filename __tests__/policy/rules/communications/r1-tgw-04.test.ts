import { attachmentsAreRoutedBothWays } from "../../../../policy/rules/communications/r1-tgw-04";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

const PROPAGATION = "aws_ec2_transit_gateway_route_table_propagation";

describeNetworkRule({
  rule: attachmentsAreRoutedBothWays,
  examined: 10,
  mutants: {
    "an attachment has no table": [
      [[HUB, "aws_ec2_transit_gateway_route_table_association.site2", undefined]],
      /aws_vpn_connection.site2: has no route table/,
    ],
    "on premises cannot answer": [
      [[HUB, `${PROPAGATION}.workload_premises`, undefined]],
      /from whose table nothing leads back/,
    ],
    "one of two VPN connections is known": [
      [[HUB, `${PROPAGATION}.site1`, undefined]],
      /site1: .*workload learns site2, and not this one/,
    ],
  },
  nearMisses: {
    "neither VPN connection is known, nor asked": [
      [HUB, `${PROPAGATION}.site1`, undefined],
      [HUB, `${PROPAGATION}.site2`, undefined],
      [HUB, `${PROPAGATION}.workload_premises`, undefined],
    ],
  },
});

import { routesLeadThereAndBack } from "../../../../policy/rules/communications/r1-tgw-03";
import { describeNetworkRule, FAR_HUB, HUB } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: routesLeadThereAndBack,
  examined: 20,
  mutants: {
    "the other side has no route back": [
      [[FAR_HUB, "aws_ec2_transit_gateway_route.twin", { blackhole: true }]],
      /from which nothing leads back/,
    ],
    "answers of the internet pass the firewall by": [
      [
        [
          HUB,
          "aws_route.egress_home_1",
          { vpc_endpoint_id: undefined, transit_gateway_id: "${aws_ec2_transit_gateway.hub.id}" },
        ],
      ],
      /do not come back/,
    ],
    "answers of the internet find no way home": [
      [[HUB, "aws_ec2_transit_gateway_route_table_propagation.workload_inspection", undefined]],
      /do not come back/,
    ],
  },
  nearMisses: {
    "neither side has a route": [
      [HUB, "aws_ec2_transit_gateway_route.twin", { blackhole: true }],
      [FAR_HUB, "aws_ec2_transit_gateway_route.twin", { blackhole: true }],
    ],
  },
});

import { transitRoutesLeadOrDrop } from "../../../../policy/rules/communications/r4-tgw-03";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

const REST = "aws_ec2_transit_gateway_route.rest";
const TWIN = "aws_ec2_transit_gateway_route.twin";

const DROPS = {
  transit_gateway_route_table_id: "${aws_ec2_transit_gateway_route_table.workload.id}",
  blackhole: true,
};

describeNetworkRule({
  rule: transitRoutesLeadOrDrop,
  examined: 6,
  mutants: {
    "it neither leads nor drops": [[[HUB, REST, { blackhole: false }]], /neither leads anywhere nor drops/],
    "it leads and drops": [[[HUB, TWIN, { blackhole: true }]], /leads somewhere and drops at once/],
    "it takes what is for no network along": [
      [[HUB, REST, { destination_cidr_block: "172.16.0.0/12" }]],
      /sends what is for no network of 10\.0\.0\.0\/8 there too/,
    ],
    "it leads to something unknown": [
      [[HUB, TWIN, { transit_gateway_attachment_id: "tgw-attach-1" }]],
      /unknown .*not among the stacks/,
    ],
  },
  nearMisses: {
    "it drops another network as well": [
      [HUB, "aws_ec2_transit_gateway_route.more", { ...DROPS, destination_cidr_block: "172.16.0.0/12" }],
    ],
  },
});

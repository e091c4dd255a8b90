import { transitRoutesLeadOrDrop } from "../../../../policy/rules/communications/r4-tgw-03";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

const REST = "aws_ec2_transit_gateway_route.rest";
const TWIN = "aws_ec2_transit_gateway_route.twin";

describeNetworkRule({
  rule: transitRoutesLeadOrDrop,
  examined: 8,
  mutants: {
    "it neither leads nor drops": [[[HUB, REST, { blackhole: false }]], /neither leads anywhere nor drops/],
    "it leads and drops": [[[HUB, TWIN, { blackhole: true }]], /leads somewhere and drops at once/],
    "what is for no network follows on premises": [[[HUB, REST, undefined]], /drops nothing of the platform/],
    "it leads to something unknown": [
      [[HUB, TWIN, { transit_gateway_attachment_id: "tgw-attach-1" }]],
      /unknown .*not among the stacks/,
    ],
  },
  nearMisses: {
    "it drops more": [[HUB, REST, { destination_cidr_block: "0.0.0.0/0" }]],
  },
});

import { meshIsComplete } from "../../../../policy/rules/communications/r1-tgw-02";
import { describeNetworkRule, FAR_HUB, HUB } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: meshIsComplete,
  examined: 2,
  mutants: {
    "a side loses its route": [
      [[HUB, "aws_ec2_transit_gateway_route.twin", undefined]],
      /no route leads to prod-payments-us-east-1-vpc/,
    ],
    "a route is for too few addresses": [
      [[HUB, "aws_ec2_transit_gateway_route.twin", { destination_cidr_block: "10.16.0.0/17" }]],
      /no route leads to/,
    ],
    "the route is a black hole": [
      [[HUB, "aws_ec2_transit_gateway_route.twin", { blackhole: true }]],
      /no route leads to/,
    ],
    "nobody accepts": [
      [[FAR_HUB, "aws_ec2_transit_gateway_peering_attachment_accepter.mesh", undefined]],
      /is not accepted/,
    ],
    "the peer is sought elsewhere": [
      [[HUB, "aws_ec2_transit_gateway_peering_attachment.mesh", { peer_region: "us-west-2" }]],
      /asks us-west-2/,
    ],
    "another account is asked": [
      [[HUB, "aws_ec2_transit_gateway_peering_attachment.mesh", { peer_account_id: "999999999999" }]],
      /asks account 999999999999/,
    ],
    "a number that AWS does not take": [
      [[HUB, "aws_ec2_transit_gateway.hub", { amazon_side_asn: 0 }]],
      /none that AWS takes/,
    ],
    "both have one number": [
      [[HUB, "aws_ec2_transit_gateway.hub", { amazon_side_asn: 64528 }]],
      /same number of autonomous system/,
    ],
    "what comes in meets no table": [
      [[HUB, "aws_ec2_transit_gateway_route_table_association.mesh", undefined]],
      /meets no route table/,
    ],
  },
  nearMisses: {
    "a wider route": [
      [HUB, "aws_ec2_transit_gateway_route.twin", { destination_cidr_block: "10.16.0.0/15" }],
    ],
  },
});

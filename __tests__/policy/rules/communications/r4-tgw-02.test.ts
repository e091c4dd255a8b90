import { routeTablesKeepDomainsApart } from "../../../../policy/rules/communications/r4-tgw-02";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: routeTablesKeepDomainsApart,
  examined: 8,
  mutants: {
    "on premises shares the table of workloads": [
      [
        [
          HUB,
          "aws_ec2_transit_gateway_route_table_association.site1",
          { transit_gateway_route_table_id: "${aws_ec2_transit_gateway_route_table.workload.id}" },
        ],
      ],
      /serves vpn and workloads at once/,
    ],
    "a network of another environment is attached": [
      [[VPC, "aws_ec2_transit_gateway_vpc_attachment.main", { tags: { Environment: "staging" } }]],
      /of environment staging, and belongs to prod/,
    ],
    "a route leads to another environment": [
      [[VPC, "aws_vpc.main", { tags: { Environment: "sandbox" } }]],
      /routes to .* of environment sandbox/,
    ],
  },
  nearMisses: {
    "the same environment is tagged": [[VPC, "aws_vpc.main", { tags: { Environment: "prod" } }]],
  },
});

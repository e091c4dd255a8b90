import { zonesRouteAlike } from "../../../../policy/rules/communications/r1-vpc-05";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

const tables = (...zones: number[]) => zones.map((zone) => `\${aws_route_table.application_${zone}.id}`);
const S3 = { vpc_endpoint_type: "Gateway", service_name: "com.amazonaws.sa-east-1.s3" };

describeNetworkRule({
  rule: zonesRouteAlike,
  examined: 16,
  mutants: {
    "a zone lacks a route": [
      [[VPC, "aws_route.premises_2", undefined]],
      /application_2 has no way by transit/,
    ],
    "a route stands in another zone's table": [
      [[HUB, "aws_route.egress_home_1", { route_table_id: "${aws_route_table.egress_2.id}" }]],
      /egress_2 has two ways by endpoint/,
    ],
    "a zone lacks the endpoint of a service": [
      [[VPC, "aws_vpc_endpoint.s3", { ...S3, route_table_ids: tables(1, 3) }]],
      /application_2 has no way by an endpoint to com.amazonaws.sa-east-1.s3/,
    ],
    "a gateway that is nobody's": [
      [[VPC, "aws_route.public_1", { gateway_id: "igw-0123456789abcdef0" }]],
      /a gateway that is not attached to the network/,
    ],
  },
  nearMisses: {
    "an endpoint for all zones of a tier": [
      [VPC, "aws_vpc_endpoint.s3", { ...S3, route_table_ids: tables(1, 2, 3) }],
    ],
  },
});

import { everyRegionHasTwoWaysToPremises } from "../../../../policy/rules/communications/r1-vpn-01";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: everyRegionHasTwoWaysToPremises,
  examined: 2,
  mutants: {
    "a connection is gone": [[[HUB, "aws_vpn_connection.site2", undefined]], /connects to 1 routers/],
    "both connections lead to one address": [
      [[HUB, "aws_customer_gateway.site2", { ip_address: "198.51.100.1" }]],
      /connects to 1 routers/,
    ],
    "routes are static": [
      [[HUB, "aws_vpn_connection.site1", { static_routes_only: true }]],
      /static routes only/,
    ],
    "a tunnel is replaced at AWS's hour": [
      [[HUB, "aws_vpn_connection.site1", { tunnel2_enable_tunnel_lifecycle_control: false }]],
      /tunnel2_enable_tunnel_lifecycle_control/,
    ],
    "AWS waits for the router to begin": [
      [[HUB, "aws_vpn_connection.site1", { tunnel1_startup_action: undefined }]],
      /tunnel1_startup_action .* must be start/,
    ],
    "a dead router is waited for": [
      [[HUB, "aws_vpn_connection.site1", { tunnel1_dpd_timeout_seconds: undefined }]],
      /tunnel1_dpd_timeout_seconds .* from 30 to 60/,
    ],
    "a router without a number": [
      [[HUB, "aws_customer_gateway.site1", { bgp_asn: undefined }]],
      /no number of autonomous system/,
    ],
    "tunnels take turns": [
      [[HUB, "aws_ec2_transit_gateway.hub", { vpn_ecmp_support: "disable" }]],
      /one tunnel at a time/,
    ],
    "a region has none": [
      [
        [HUB, "aws_vpn_connection.site1", undefined],
        [HUB, "aws_vpn_connection.site2", undefined],
      ],
      /connects to 0 routers/,
    ],
  },
  nearMisses: {
    "a number of four bytes": [
      [HUB, "aws_customer_gateway.site1", { bgp_asn: undefined, bgp_asn_extended: "4200000001" }],
    ],
    "ECMP is asked for, as AWS does by itself": [
      [HUB, "aws_ec2_transit_gateway.hub", { vpn_ecmp_support: "enable" }],
    ],
  },
});

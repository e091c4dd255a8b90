import type { Equivalent } from "../equivalent";

/** Of Transit Gateways. */
export const transitEquivalents: readonly Equivalent[] = [
  {
    operators: "flip-word",
    types: "aws_ec2_transit_gateway,aws_ec2_transit_gateway_vpc_attachment",
    paths: "dns_support",
    changes: /enable → disable$/,
    reason:
      "it turns public names of instances into private addresses across networks, and nothing here asks for such names",
  },
  {
    operators: "delete-attribute",
    types: "aws_ec2_transit_gateway_vpc_attachment",
    paths: "appliance_mode_support",
    reason: "it is off unless it is told; where inspection needs it on, a rule finds that it is not",
  },
];

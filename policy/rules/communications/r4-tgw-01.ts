import { allOf, judgeValue } from "../../judge";
import type { Rule } from "../../rule";

const SETTINGS = [
  "auto_accept_shared_attachments",
  "default_route_table_association",
  "default_route_table_propagation",
];

export const transitGatewaysDoNothingByThemselves: Rule = {
  id: "R4-TGW-01",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.8", "1.4.1"],
  title: "A Transit Gateway accepts, associates and propagates nothing by itself",
  why: "what is attached would be routed to and from everything else before anybody has said where it belongs",
  source: ["Security Hub EC2.23", "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_ec2_transit_gateway").map((gateway) =>
      allOf(
        gateway,
        SETTINGS.map((path) =>
          judgeValue(
            gateway.body,
            path,
            // AWS accepts nothing unless told, and associates and propagates everything unless told.
            (value) => value === "disable" || (value === undefined && path === SETTINGS[0]),
            '"disable"',
          ),
        ),
      ),
    ),
    nothing: "there is no Transit Gateway",
  }),
};

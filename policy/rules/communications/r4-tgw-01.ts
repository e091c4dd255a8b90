import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { allOf, judgeValue } from "../../judge";
import type { Judgement, Rule } from "../../rule";

const SETTINGS = [
  "auto_accept_shared_attachments",
  "default_route_table_association",
  "default_route_table_propagation",
];
/** The same of an attachment, where the gateway's account decides. */
const JOINS = [
  "transit_gateway_default_route_table_association",
  "transit_gateway_default_route_table_propagation",
];

/** What lets through more than the routes that are seen here: multicast, IPv6, and groups of other networks by name. */
const OFF = ["multicast_support", "ipv6_support", "security_group_referencing_support"];

export const transitGatewaysDoNothingByThemselves: Rule = {
  id: "R4-TGW-01",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.8", "1.4.1"],
  title:
    "A Transit Gateway accepts, associates and propagates nothing by itself, and carries neither multicast nor IPv6",
  why: "what is attached would be routed to and from everything else before anybody has said where it belongs",
  source: ["Security Hub EC2.23", "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_ec2_transit_gateway").map(judgeGateway),
      ...graph.of("aws_ec2_transit_gateway_vpc_attachment_accepter").map(judgeJoining),
      ...ownAttachments(graph).map(judgeJoining),
      ...graph.of("aws_ec2_transit_gateway_vpc_attachment").map(judgeOff),
    ],
    nothing: "there is no Transit Gateway",
  }),
};

function judgeGateway(gateway: Resource): Judgement {
  return allOf(gateway, [
    ...SETTINGS.map((path) =>
      judgeValue(
        gateway.body,
        path,
        // AWS accepts nothing unless told, and associates and propagates everything unless told.
        (value) => value === "disable" || (value === undefined && path === SETTINGS[0]),
        '"disable"',
      ),
    ),
    judgeOff(gateway),
  ]);
}

function judgeOff(resource: Resource): Judgement {
  return allOf(
    resource,
    OFF.map((path) => judgeValue(resource.body, path, (value) => value !== "enable", "off")),
  );
}

/** Terraform asks for both unless told not to. */
function judgeJoining(attachment: Resource): Judgement {
  return allOf(
    attachment,
    JOINS.map((path) => judgeValue(attachment.body, path, (value) => value === false, "false")),
  );
}

/** Attachments in the gateway's own account; in others the argument says nothing, and the accepter decides. */
function ownAttachments(graph: PlatformGraph): readonly Resource[] {
  return graph
    .of("aws_ec2_transit_gateway_vpc_attachment")
    .filter(({ body, account }) =>
      body.targets("transit_gateway_id").some((gateway) => gateway.account === account),
    );
}

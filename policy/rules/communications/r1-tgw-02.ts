import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf, type Network } from "../../../terraform/graph/network/network";
import type { Attachment } from "../../../terraform/graph/network/transit";
import { contains } from "../../../terraform/graph/network/ranges";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

/** Numbers that the internet knows nobody by. @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html */
const PRIVATE_ASNS = [
  [64_512, 65_534],
  [4_200_000_000, 4_294_967_294],
] as const;

export const meshIsComplete: Rule = {
  id: "R1-TGW-02",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title:
    "Transit Gateways of all regions are peered, accepted, and route each other's networks on both sides",
  why: "a peering learns no routes: one that is asked for, but not accepted or not routed on one side, carries nothing when a region has to take over",
  source: ["https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const gateways = graph.of("aws_ec2_transit_gateway");
    const accepted = graph
      .of("aws_ec2_transit_gateway_peering_attachment_accepter")
      .flatMap(({ body }) => body.targets("transit_gateway_attachment_id"));
    if (gateways.length < 2) return { judgements: [], nothing: "there is no second Transit Gateway" };
    const judgements = gateways.map((gateway) => {
      const others = gateways.filter((other) => other !== gateway);
      const problems = others.flatMap((other) => pairProblems(network, gateway, other, accepted));
      const evidence = [evidenceAt(gateway.body, "amazon_side_asn")];
      const names = others.map(({ region }) => region).join(", ");
      return judgeProblems(gateway, problems, { message: `is peered with ${names}, with routes`, evidence });
    });
    return { judgements };
  },
};

function pairProblems(
  network: Network,
  gateway: Resource,
  other: Resource,
  accepted: readonly Resource[],
): readonly Problem[] {
  const asn = (of: Resource) => of.body.number("amazon_side_asn");
  const problems: Problem[] = [];
  const own = asn(gateway);
  if (own !== undefined && !PRIVATE_ASNS.some(([from, to]) => from <= own && own <= to))
    problems.push({
      message: `its number of autonomous system, ${own}, is none that AWS takes`,
      evidence: [evidenceAt(gateway.body, "amazon_side_asn")],
    });
  if (own === undefined || own === asn(other))
    problems.push({
      message: `has the same number of autonomous system as ${other.region}, or none`,
      evidence: [evidenceAt(gateway.body, "amazon_side_asn"), evidenceAt(other.body, "amazon_side_asn")],
    });
  const peering = [...network.transit.attachments.values()].find(
    ({ kind, gateways }) => kind === "peering" && gateways.includes(gateway) && gateways.includes(other),
  );
  if (peering === undefined)
    return [
      ...problems,
      { message: `is not peered with ${other.region}`, evidence: [{ resource: gateway }] },
    ];
  const { resource } = peering;
  const [asked] = peering.gateways[0] === gateway ? [other] : [gateway];
  if (resource.body.text("peer_region") !== asked?.region)
    problems.push({
      message: `asks ${resource.body.text("peer_region")} for a peering with a gateway in ${asked?.region}`,
      evidence: [evidenceAt(resource.body, "peer_region")],
    });
  const account = resource.body.text("peer_account_id") ?? resource.account;
  if (account !== asked?.account)
    problems.push({
      message: `asks account ${account} for a peering with a gateway of ${asked?.account}`,
      evidence: [evidenceAt(resource.body, "peer_account_id")],
    });
  if (!accepted.includes(resource) && resource.body.value("options").kind === "absent")
    problems.push({ message: `its peering with ${other.region} is not accepted`, evidence: [{ resource }] });
  return [...problems, ...routeProblems(network, gateway, other, peering)];
}

/** Networks that hang on the other gateway, to which some table here must send by the peering. */
function routeProblems(
  { topology, transit }: Network,
  gateway: Resource,
  other: Resource,
  peering: Attachment,
): readonly Problem[] {
  const [from, to] = [spokes(transit.attachments, gateway), spokes(transit.attachments, other)];
  const sending = [...transit.tables.values()].filter(
    (table) => table.gateway === gateway && table.associated.some((attachment) => from.includes(attachment)),
  );
  const problems: Problem[] = [];
  if (transit.tableOf(peering, gateway) === undefined)
    problems.push({
      message: `what comes from ${other.region} meets no route table`,
      evidence: [{ resource: peering.resource }],
    });
  for (const { vpc } of to.filter(isWorkload))
    for (const range of topology.vpcs.get(vpc!)?.ranges ?? [])
      if (
        !sending.some(({ routes }) =>
          routes.some((route) => route.attachment === peering && contains(route.range, range)),
        )
      )
        problems.push({
          message: `no route leads to ${vpc!.id} by the peering`,
          evidence: [{ resource: gateway }, { resource: vpc! }],
        });
  return problems;
}

function spokes(attachments: ReadonlyMap<Resource, Attachment>, gateway: Resource): readonly Attachment[] {
  return [...attachments.values()].filter(
    ({ kind, gateways, vpc }) => kind === "vpc" && gateways.includes(gateway) && vpc !== undefined,
  );
}

/** A network of inspection, whose attachment is in appliance mode, serves its own region: nobody else routes to it. */
function isWorkload({ resource }: Attachment): boolean {
  return resource.body.text("appliance_mode_support") !== "enable";
}

import type { Resource } from "../../../terraform/graph/resource";
import type { ReportSource } from "../report-source";
import type { DrawnEdge, DrawnNode, Drawing } from "./drawing";
import { EdgeSum } from "./edge-sum";

const ATTACHED = { es: "conexión", en: "attachment" };
const PEERED = { es: "emparejamiento", en: "peering" };
const TUNNELLED = { es: "VPN", en: "VPN" };
const ENTERED = { es: "puerta a Internet", en: "internet gateway" };
const SITE = "KLAP";
const INTERNET = "Internet";

/** Networks, hubs between them, and what they reach outside. */
export function networkDrawing({ platform: { graph }, accountNames }: ReportSource): Drawing {
  const sum = new EdgeSum();
  const nodes: DrawnNode[] = [];
  const accountOf = (resource: Resource): string => accountNames.get(resource.account ?? "") ?? "";
  for (const vpc of graph.of("aws_vpc")) {
    const used = graph.usersOf(vpc).map(({ from }) => from.type);
    const subnets = used.filter((type) => type === "aws_subnet").length;
    const endpoints = used.filter((type) => type === "aws_vpc_endpoint").length;
    nodes.push({
      id: vpc.id,
      lines: [
        `VPC ${accountOf(vpc)}`,
        vpc.body.text("cidr_block") ?? "",
        {
          es: `subredes ${subnets} · puntos de enlace ${endpoints}`,
          en: `subnets ${subnets} · endpoints ${endpoints}`,
        },
      ],
      boxes: [vpc.region ?? ""],
      tone: "plain",
    });
  }
  for (const hub of graph.of("aws_ec2_transit_gateway"))
    nodes.push({
      id: hub.id,
      lines: ["Transit Gateway", accountOf(hub)],
      boxes: [hub.region ?? ""],
      tone: "store",
    });
  for (const attachment of graph.of("aws_ec2_transit_gateway_vpc_attachment"))
    joinAll(attachment, "vpc_id", "transit_gateway_id", (vpc, hub) => sum.add(vpc, hub, ATTACHED));
  for (const peering of graph.of("aws_ec2_transit_gateway_peering_attachment"))
    joinAll(peering, "transit_gateway_id", "peer_transit_gateway_id", (own, peer) =>
      sum.add(own, peer, PEERED, true),
    );
  for (const vpn of graph.of("aws_vpn_connection"))
    for (const hub of vpn.body.targets("transit_gateway_id")) sum.add(SITE, hub.id, TUNNELLED);
  for (const gateway of graph.of("aws_internet_gateway"))
    for (const vpc of gateway.body.targets("vpc_id")) sum.add(INTERNET, vpc.id, ENTERED);
  const edges = sum.edges();
  return {
    id: "network",
    title: { es: "Red", en: "Network" },
    caption: {
      es: "Redes, centros de tránsito y lo que alcanzan afuera. Cada línea es un recurso del grafo.",
      en: "Networks, transit hubs and what they reach outside. Each line is a resource of the graph.",
    },
    direction: "LR",
    nodes: [...nodes, ...outside(edges)],
    edges: edges.filter(({ from, to }) =>
      [from, to].every((id) => id === SITE || id === INTERNET || nodes.some((node) => node.id === id)),
    ),
  };
}

function outside(edges: readonly DrawnEdge[]): readonly DrawnNode[] {
  return [
    { id: SITE, lines: [{ es: "Centros de KLAP", en: "KLAP's sites" }] },
    { id: INTERNET, lines: [INTERNET] },
  ]
    .filter(({ id }) => edges.some(({ from }) => from === id))
    .map((node) => ({ ...node, boxes: [], tone: "outside" }));
}

function joinAll(
  { body }: Resource,
  fromPath: string,
  toPath: string,
  join: (from: string, to: string) => void,
): void {
  for (const from of body.targets(fromPath)) for (const to of body.targets(toPath)) join(from.id, to.id);
}

import { networkOf } from "../../../terraform/graph/network/network";
import type { Route } from "../../../terraform/graph/network/routes";
import type { Subnet, Topology } from "../../../terraform/graph/network/topology";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const routesStayInTheirZone: Rule = {
  id: "R1-VPC-03",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title: "Routes of a subnet lead to the NAT gateway and the firewall of its own zone",
  why: "a subnet that leaves through another zone is cut off when that zone is lost, and what it sends comes back by another firewall, which drops it",
  source: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-two-zone-igw.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const { topology } = networkOf(graph);
    const subnets = [...topology.subnets.values()].filter(
      ({ table }) => zonalRoutes(table.routes).length > 0,
    );
    const judgements = subnets.map((subnet) => judgeSubnet(subnet, topology));
    return { judgements, nothing: "no route leads to a NAT gateway or a firewall" };
  },
};

function judgeSubnet({ resource, zone, table }: Subnet, topology: Topology) {
  const routes = zonalRoutes(table.routes);
  const evidence = routes.flatMap((route) => route.evidence ?? []);
  const problems = routes.flatMap((route): readonly Problem[] => {
    const proof = route.evidence === undefined ? [] : [route.evidence];
    const zones = new Set(placesOf(route).map((place) => topology.subnets.get(place)?.zone));
    if (zones.size === 1 && zones.has(zone) && zone !== undefined) return [];
    if (zones.size === 0 || zones.has(undefined))
      return [{ message: `the zone of its ${route.via} is not known`, evidence: proof, verdict: "unknown" }];
    return [
      { message: `leaves zone ${zone} by a ${route.via} in ${[...zones].join(", ")}`, evidence: proof },
    ];
  });
  return judgeProblems(resource, problems, { message: `leaves by its own zone ${zone}`, evidence });
}

function zonalRoutes(routes: readonly Route[]): readonly Route[] {
  return routes.filter(({ via }) => via === "nat" || via === "endpoint");
}

/** Subnets in which the target stands: those that the route names, else all of the gateway or firewall. */
function placesOf({ targets }: Route): readonly Resource[] {
  const named = targets.filter(({ type }) => type === "aws_subnet");
  if (named.length > 0) return named;
  return targets.flatMap(({ body }) =>
    ["subnet_id", "subnet_ids", "subnet_mapping.subnet_id"].flatMap((path) => body.targets(path)),
  );
}

import { networkOf } from "../../../terraform/graph/network/network";
import type { Route } from "../../../terraform/graph/network/routes";
import { tiersOf, type Tier } from "../../../terraform/graph/network/tiers";
import type { Subnet } from "../../../terraform/graph/network/topology";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const zonesRouteAlike: Rule = {
  id: "R1-VPC-05",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: ["1.2.1"],
  title: "Subnets of a tier route to the same places in every zone, each place once",
  why: "a zone that lacks a route fails alone: a third of the requests, and all of them once the others are lost",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const endpoints = gatewayEndpoints(graph);
    const judgements = tiersOf(networkOf(graph)).map((tier) => judgeTier(tier, endpoints));
    return { judgements, nothing: "there is no subnet" };
  },
};

function judgeTier({ name, vpc, subnets }: Tier, endpoints: GatewayEndpoints) {
  const ways = new Map(subnets.map((subnet) => [subnet, waysOf(subnet, endpoints)]));
  const all = new Set([...ways.values()].flat());
  const problems = subnets.flatMap((subnet): readonly Problem[] => {
    const own = ways.get(subnet)!;
    const evidence = [{ resource: subnet.table.resource ?? subnet.resource }];
    const missing = [...all].filter((way) => !own.includes(way));
    const twice = own.filter((way, at) => own.indexOf(way) !== at);
    return [
      ...missing.map((way) => ({
        message: `${subnet.resource.name} has no way ${way}, which other zones of ${name} have`,
        evidence,
      })),
      ...twice.map((way) => ({ message: `${subnet.resource.name} has two ways ${way}`, evidence })),
      ...strangeGateways(subnet),
    ];
  });
  const message = `its ${subnets.length} subnets of ${name} have the same ${all.size} ways`;
  return judgeProblems(vpc.resource, problems, {
    message,
    evidence: subnets.map(({ resource }) => ({ resource })),
  });
}

/** Where a subnet's table leads: kinds of places, not the places, of which each zone has its own. */
function waysOf({ table }: Subnet, endpoints: GatewayEndpoints): readonly string[] {
  const routes = table.routes
    .filter(({ via }) => via !== "local")
    .map(({ range, via, ipv6 }) => `by ${via} to ${ipv6 ? "IPv6" : `${range.from}-${range.to}`}`);
  const services = table.resource === undefined ? [] : (endpoints.get(table.resource) ?? []);
  return [...routes, ...services.map((service) => `by an endpoint to ${service}`)];
}

/** A route to the internet by a gateway that is not attached to the network drops everything. */
function strangeGateways({ table, vpc }: Subnet): readonly Problem[] {
  const lost = ({ via, targets }: Route): boolean =>
    via === "internet" && !targets.some((target) => isOfNetwork(target, vpc));
  return table.routes.filter(lost).map(({ evidence }) => ({
    message: `${table.resource?.name ?? "its main table"} routes to a gateway that is not attached to the network`,
    evidence: evidence === undefined ? [] : [evidence],
  }));
}

function isOfNetwork(gateway: Route["targets"][number], vpc: Subnet["vpc"]): boolean {
  return gateway.type === "aws_internet_gateway"
    ? vpc.gateways.includes(gateway)
    : gateway.body.targets("vpc_id").includes(vpc.resource);
}

type GatewayEndpoints = ReadonlyMap<unknown, readonly string[]>;

/** Services that gateway endpoints lead to, by route table. */
function gatewayEndpoints(graph: PlatformGraph): GatewayEndpoints {
  const services = new Map<unknown, string[]>();
  const add = (table: unknown, service: string): unknown =>
    services.get(table)?.push(service) ?? services.set(table, [service]);
  for (const { body, name } of graph.of("aws_vpc_endpoint"))
    for (const table of body.targets("route_table_ids")) add(table, body.text("service_name") ?? name);
  for (const { body } of graph.of("aws_vpc_endpoint_route_table_association"))
    for (const table of body.targets("route_table_id"))
      for (const endpoint of body.targets("vpc_endpoint_id"))
        add(table, endpoint.body.text("service_name") ?? endpoint.name);
  return services;
}

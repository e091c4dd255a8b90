import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { keyOf, openingsBetween, sideOf } from "./can-reach";
import type { Edge } from "./edge";
import { evidenceAt } from "./evidence-at";
import type { Holder } from "./holders";
import { networkOf, pathsToInternet, type Network } from "./network";
import { groupOpenings, outside, throughAcls, type Opening } from "./openings";
import { PUBLIC, overlap, type Range } from "./ranges";
import { byTarget, type Subnet } from "./topology";
import { arrivals, arrivalsBy } from "./walk";

/** Who may open connections to whom, over all networks of a graph, the internet and what is on premises. */
export const connectionsOf = once((graph: PlatformGraph): readonly Edge[] => {
  const network = networkOf(graph);
  const { holders } = network;
  const kinds = kindsOf(holders);
  const between = kinds.flatMap((clients) =>
    kinds.flatMap((servers) => {
      const openings = openingsBetween(network, clients[0], servers[0]);
      if (openings.length === 0) return [];
      return clients.flatMap((from) =>
        servers.flatMap((to) => (from === to ? [] : edgesOf(from.resource, to.resource, openings))),
      );
    }),
  );
  const outer = holders.flatMap((holder) => [
    ...internetEdges(network, holder),
    ...premisesEdges(network, holder),
    ...gatewayEndpointEdges(graph, holder),
  ]);
  return [...between, ...outer, ...privateLinkEdges(graph)];
});

/** Holders that rules and routes cannot tell apart: what holds for one holds for all, so that one is asked. */
function kindsOf(holders: readonly Holder[]): readonly (readonly [Holder, ...Holder[]])[] {
  const kinds = new Map<string, [Holder, ...Holder[]]>();
  for (const holder of holders) {
    const { groups, subnets, listens } = holder;
    const ids = [
      groups?.map(({ resource }) => resource.id),
      subnets.map(({ resource }) => resource.id),
      listens,
    ];
    const key = JSON.stringify(ids);
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [holder]);
    else same.push(holder);
  }
  return [...kinds.values()];
}

function edgesOf(from: Resource, to: Resource, openings: readonly Opening[]): readonly Edge[] {
  if (openings.length === 0) return [];
  const ports = openings.map((opening) => opening.ports);
  return [{ kind: "connects", from, to, ports, because: openings[0]!.because }];
}

/** Openings between a holder in a subnet and addresses outside, in one direction. */
function openingsWith(
  holder: Holder,
  subnet: Subnet,
  ranges: readonly Range[],
  direction: "in" | "out",
): readonly Opening[] {
  const inside = sideOf(holder, subnet);
  if (inside === undefined) return [];
  return ranges.flatMap((range) => {
    const [from, to] = direction === "in" ? [outside(range), inside] : [inside, outside(range)];
    return groupOpenings(from, to).flatMap((opening) => throughAcls(from, to, opening));
  });
}

/** Only what has an address of the internet hears it; who asks needs one, or a NAT gateway on the way. */
function internetEdges(network: Network, holder: Holder): readonly Edge[] {
  const edges = new Map<Resource, Edge[]>();
  for (const subnet of holder.subnets)
    for (const { kind, at, because } of pathsToInternet(network, subnet)) {
      if (kind !== "internet" || edges.has(at)) continue;
      const direct = subnet.vpc.gateways.includes(at) && because.length === 1;
      const heard = direct && holder.isPublic && holder.listens;
      const into = heard ? openingsWith(holder, subnet, PUBLIC, "in") : [];
      const out = direct && !holder.isPublic ? [] : openingsWith(holder, subnet, PUBLIC, "out");
      const found = [
        ...edgesOf(at, holder.resource, distinct(into)),
        ...edgesOf(holder.resource, at, distinct(out)),
      ].map((edge) => ({ ...edge, because: [...edge.because, ...because] }));
      if (found.length > 0) edges.set(at, found);
    }
  return [...edges.values()].flat();
}

function premisesEdges(network: Network, holder: Holder): readonly Edge[] {
  const { premises, transit } = network;
  if (premises.length === 0) return [];
  const connections = [...transit.attachments.values()].filter(
    ({ kind }) => kind === "vpn" || kind === "other",
  );
  const edges = new Map<string, Edge>();
  for (const subnet of holder.subnets) {
    const { range, vpc, table } = subnet;
    if (range === undefined) continue;
    const out = distinct(openingsWith(holder, subnet, premises, "out"));
    if (out.length > 0)
      for (const { kind, at, because } of arrivals(network, table, premises))
        if (kind === "premises")
          for (const edge of edgesOf(holder.resource, at, out))
            edges.set(`to ${at.id}`, { ...edge, because: [...edge.because, ...because] });
    const into = holder.listens ? distinct(openingsWith(holder, subnet, premises, "in")) : [];
    if (into.length === 0) continue;
    for (const attachment of connections) {
      const arrival = arrivalsBy(network, attachment, [range]).find(
        ({ kind, at, ranges }) =>
          kind === "vpc" && at === vpc.resource && ranges.some((each) => overlap(each, range)),
      );
      if (arrival === undefined) continue;
      const from = attachment.resource;
      for (const edge of edgesOf(from, holder.resource, into))
        edges.set(`from ${from.id}`, { ...edge, because: [...arrival.because, ...edge.because] });
    }
  }
  return [...edges.values()];
}

/** Services that stand behind a gateway endpoint of the subnet's route table, where a group lets out to their list. */
function gatewayEndpointEdges(graph: PlatformGraph, { resource, subnets, groups }: Holder): readonly Edge[] {
  const tables = new Set(subnets.flatMap(({ table }) => table.resource ?? []));
  return gatewayEndpoints(graph).flatMap(([endpoint, tablesOfIt]) => {
    if (!tablesOfIt.some((table) => tables.has(table))) return [];
    const rules = (groups ?? [])
      .flatMap(({ egress }) => egress)
      .filter(({ peer }) => peer.lists.includes(endpoint));
    const because = [evidenceAt(endpoint.body, "route_table_ids")];
    const openings = rules.map(({ ports, evidence }) => ({ ports, because: [evidence, ...because] }));
    return edgesOf(resource, endpoint, distinct(openings));
  });
}

const gatewayEndpoints = once((graph: PlatformGraph) =>
  graph
    .of("aws_vpc_endpoint")
    .filter(({ body }) => body.text("vpc_endpoint_type") !== "Interface")
    .map((endpoint) => [endpoint, endpoint.body.targets("route_table_ids")] as const),
);

/** Endpoint services with their load balancers, and endpoints of other networks with the services that they ask. */
function privateLinkEdges(graph: PlatformGraph): readonly Edge[] {
  const listeners = byTarget(graph.of("aws_lb_listener"), "load_balancer_arn");
  const services = graph.of("aws_vpc_endpoint_service").flatMap((from) => {
    const because = [evidenceAt(from.body, "network_load_balancer_arns")];
    return from.body.targets("network_load_balancer_arns").map((to): Edge => {
      const ports = (listeners.get(to) ?? []).flatMap(({ body }) => {
        const port = body.number("port");
        return port === undefined ? [] : [{ protocol: "tcp", from: port, to: port }];
      });
      return { kind: "privatelink", from, to, ports, because };
    });
  });
  const endpoints = graph.of("aws_vpc_endpoint").flatMap((from) =>
    from.body
      .targets("service_name")
      .filter(({ type }) => type === "aws_vpc_endpoint_service")
      .map((to): Edge => {
        const because = [evidenceAt(from.body, "service_name")];
        return { kind: "privatelink", from, to, ports: [], because };
      }),
  );
  return [...services, ...endpoints];
}

function distinct(openings: readonly Opening[]): readonly Opening[] {
  const found = new Map<string, Opening>();
  for (const opening of openings) {
    const key = keyOf(opening.ports);
    if (!found.has(key)) found.set(key, opening);
  }
  return [...found.values()];
}

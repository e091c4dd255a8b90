import { PLATFORM_CIDR } from "../core/names";

/** Kinds of Transit Gateway attachments; each has a route table of its own, which says where its packets may go. */
export const ROUTING_DOMAINS = ["workload", "inspection", "onpremises", "mesh"] as const;
export type RoutingDomain = (typeof ROUTING_DOMAINS)[number];

/**
 * Into whose tables an attachment of each domain propagates its prefixes, in other words who may reach it.
 * Workloads do not reach each other. Peerings cannot propagate: the mesh writes static routes.
 */
export const REACHED_BY: Readonly<Record<RoutingDomain, readonly RoutingDomain[]>> = {
  workload: ["inspection", "onpremises", "mesh"],
  inspection: ["onpremises", "mesh"],
  onpremises: ["workload", "inspection", "mesh"],
  mesh: [],
};

/**
 * Prefixes that each table drops unless a more specific route stands beside: the rest of the platform,
 * other environments among it, which would otherwise follow the default route to inspection, or a prefix
 * learnt by BGP. `onpremises` has none, because a gateway advertises that table's routes over the VPN;
 * what it does not know it drops all the same.
 */
export const BLACKHOLES: Readonly<Record<RoutingDomain, readonly string[]>> = {
  workload: [PLATFORM_CIDR],
  inspection: [PLATFORM_CIDR],
  onpremises: [],
  mesh: [PLATFORM_CIDR],
};

import type { Evidence } from "../resource";
import type { Ports } from "./edge";
import type { Holder } from "./holders";
import type { Network } from "./network";
import { groupOpenings, throughAcls, type Opening, type Side } from "./openings";
import { overlap, type Range } from "./ranges";
import type { RouteTable, Subnet } from "./topology";
import { arrivals } from "./walk";

/** What a holder is to rules, in one of its subnets. */
export function sideOf({ groups, resource }: Holder, { range, acl }: Subnet): Side | undefined {
  if (range === undefined) return undefined;
  return {
    range,
    members: new Set([resource, ...(groups ?? []).map((group) => group.resource)]),
    ...(groups !== undefined && { groups }),
    ...(acl !== undefined && { acl }),
  };
}

/**
 * Ports on which one holder may open connections to another, each once, with the first way that proves it; on one
 * port, if it is given. Groups, lists and routes there and back all have to allow it.
 */
export function canReach(network: Network, from: Holder, to: Holder, port?: number): readonly Opening[] {
  return from === to ? [] : openingsBetween(network, from, to, port);
}

/** The same of any two that stand where these do, under the same groups. */
export function openingsBetween(
  network: Network,
  from: Holder,
  to: Holder,
  port?: number,
): readonly Opening[] {
  if (!to.listens) return [];
  const found = new Map<string, Opening>();
  for (const here of from.subnets)
    for (const there of to.subnets) {
      const [left, right] = [sideOf(from, here), sideOf(to, there)];
      if (left === undefined || right === undefined) continue;
      const asked = groupOpenings(left, right).filter(
        // What is open in full from one subnet to another needs no second proof.
        ({ ports }) =>
          !found.has(keyOf(ports)) && (port === undefined || (ports.from <= port && port <= ports.to)),
      );
      if (asked.length === 0) continue;
      const way = wayBetween(network, here, there);
      if (way === undefined) continue;
      for (const each of asked)
        for (const opening of here === there ? [each] : throughAcls(left, right, each)) {
          const { from: low, to: high } = opening.ports;
          const key = keyOf(opening.ports);
          if (port !== undefined && (port < low || port > high)) continue;
          if (!found.has(key))
            found.set(key, { ports: opening.ports, because: [...opening.because, ...way] });
        }
    }
  return [...found.values()];
}

/** What tells ports apart in a map. */
export function keyOf({ protocol, from, to }: Ports): string {
  return `${protocol} ${from} ${to}`;
}

const WAYS = new WeakMap<Network, Map<RouteTable, Map<number, readonly Evidence[] | undefined>>>();

/** Routes from one subnet to another and back; absent where there are none. */
export function wayBetween(network: Network, from: Subnet, to: Subnet): readonly Evidence[] | undefined {
  if (from.vpc === to.vpc) return [];
  const [there, back] = [wayTo(network, from, to), wayTo(network, to, from)];
  return there === undefined || back === undefined ? undefined : there;
}

function wayTo(network: Network, from: Subnet, to: Subnet): readonly Evidence[] | undefined {
  const { range, vpc } = to;
  if (range === undefined) return undefined;
  let tables = WAYS.get(network);
  if (tables === undefined) WAYS.set(network, (tables = new Map()));
  let ways = tables.get(from.table);
  if (ways === undefined) tables.set(from.table, (ways = new Map()));
  if (!ways.has(range.from)) ways.set(range.from, walkTo(network, from.table, range, vpc.resource));
  return ways.get(range.from);
}

function walkTo(
  network: Network,
  table: RouteTable,
  range: Range,
  vpc: unknown,
): readonly Evidence[] | undefined {
  return arrivals(network, table, [range]).find(
    ({ kind, at, ranges }) => kind === "vpc" && at === vpc && ranges.some((each) => overlap(each, range)),
  )?.because;
}

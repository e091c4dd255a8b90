import type { Evidence, Resource } from "../resource";
import { EVERYWHERE, within, without, type Range, type Ranges } from "./ranges";
import type { RouteTable, Topology } from "./topology";
import { attachmentMeant, type Attachment, type Transit, type TransitTable } from "./transit";

/** Where packets for some addresses end. */
export interface Arrival {
  readonly kind: "vpc" | "internet" | "premises" | "unknown";
  /** Addresses that come here. */
  readonly ranges: Ranges;
  /** The network, gateway or connection where they come out. */
  readonly at: Resource;
  /** Routes, associations and gateways in the order of the way. */
  readonly because: readonly Evidence[];
  /** Whether a firewall stands in the way. */
  readonly inspected: boolean;
}

export interface World {
  readonly topology: Topology;
  readonly transit: Transit;
}

interface Packets {
  readonly ranges: Ranges;
  readonly because: readonly Evidence[];
  readonly inspected: boolean;
  /** Tables that they have come through, so that circles end. */
  readonly seen: ReadonlySet<object>;
  readonly ipv6: boolean;
}

/** Where packets from a subnet with that table end, by the routes of all networks and gateways on their way. */
export function arrivals(world: World, table: RouteTable, ranges: Ranges, ipv6 = false): readonly Arrival[] {
  return fromTable(world, table, { ranges, because: [], inspected: false, seen: new Set(), ipv6 });
}

/** Where packets end that come in by an attachment: from on premises. */
export function arrivalsBy(world: World, attachment: Attachment, ranges: Ranges): readonly Arrival[] {
  const packets = { ranges, because: [], inspected: false, seen: new Set<object>(), ipv6: false };
  return attachment.gateways.flatMap((gateway) => intoTransit(world, attachment, gateway, packets));
}

function fromTable(world: World, table: RouteTable, packets: Packets): readonly Arrival[] {
  if (packets.seen.has(table)) return [];
  const routes = table.routes.filter(({ ipv6, via }) => via === "local" || ipv6 === packets.ipv6);
  return split(routes, packets.ranges, packets.ipv6).flatMap(({ route, ranges }): readonly Arrival[] => {
    const { via, targets, evidence } = route;
    const next: Packets = {
      ...packets,
      ranges,
      because: evidence === undefined ? packets.because : [...packets.because, evidence],
      seen: new Set([...packets.seen, table]),
    };
    const arrive = (kind: Arrival["kind"], at: Resource | undefined): readonly Arrival[] =>
      at === undefined ? [] : [{ kind, ranges, at, because: next.because, inspected: next.inspected }];
    const around = (subnets: readonly Resource[], inspected: boolean): readonly Arrival[] =>
      tablesOf(world, subnets).flatMap((inner) =>
        fromTable(world, inner, { ...next, inspected: next.inspected || inspected }),
      );
    if (targets.length === 0 && via !== "local" && via !== "internet")
      return arrive("unknown", evidence?.resource ?? table.resource);
    switch (via) {
      case "local":
        return arrive("vpc", table.vpc.resource);
      case "internet":
        return arrive("internet", targets[0] ?? table.resource);
      case "nat":
        return targets.flatMap((nat) => around(nat.body.targets("subnet_id"), false));
      case "transit":
        return ontoTransit(world, table, targets, next);
      case "endpoint":
        return around(firewallSubnets(targets), true);
      case "peering":
        return targets.flatMap((peering) => acrossPeering(world, table, peering, next));
      default:
        return arrive("unknown", evidence?.resource ?? table.resource);
    }
  });
}

/** A route to a Transit Gateway leads to it through the network's own attachment, and nowhere without one. */
function ontoTransit(
  world: World,
  table: RouteTable,
  targets: readonly Resource[],
  packets: Packets,
): readonly Arrival[] {
  const gateways = targets.flatMap(
    (target) => attachmentMeant(target, world.transit.attachments)?.gateways ?? [target],
  );
  return [...world.transit.attachments.values()]
    .filter(({ kind, vpc }) => kind === "vpc" && vpc === table.vpc.resource)
    .flatMap((attachment) =>
      attachment.gateways
        .filter((gateway) => gateways.includes(gateway))
        .flatMap((gateway) => intoTransit(world, attachment, gateway, packets)),
    );
}

function intoTransit(
  world: World,
  from: Attachment,
  gateway: Resource,
  packets: Packets,
): readonly Arrival[] {
  const found = world.transit.tableOf(from, gateway);
  if (found === undefined || packets.seen.has(found.table)) return [];
  return fromTransit(world, found.table, gateway, {
    ...packets,
    because: [...packets.because, found.evidence],
    seen: new Set([...packets.seen, found.table]),
  });
}

function fromTransit(
  world: World,
  table: TransitTable,
  gateway: Resource,
  packets: Packets,
): readonly Arrival[] {
  return split(table.routes, packets.ranges, packets.ipv6).flatMap(({ route, ranges }) => {
    const { attachment } = route;
    if (attachment === undefined) return [];
    const next = { ...packets, ranges, because: [...packets.because, route.evidence] };
    if (attachment.kind === "vpc")
      return tablesOf(world, attachment.subnets).flatMap((inner) => fromTable(world, inner, next));
    if (attachment.kind === "peering")
      return attachment.gateways
        .filter((other) => other !== gateway)
        .flatMap((other) => intoTransit(world, attachment, other, next));
    const { because, inspected } = next;
    return [{ kind: "premises" as const, ranges, at: attachment.resource, because, inspected }];
  });
}

/** A peering leads into the other network, and not through it. */
function acrossPeering(
  { topology }: World,
  table: RouteTable,
  peering: Resource,
  { ranges, because, inspected }: Packets,
): readonly Arrival[] {
  const ends = [...peering.body.targets("vpc_id"), ...peering.body.targets("peer_vpc_id")];
  return ends
    .filter((vpc) => vpc !== table.vpc.resource)
    .flatMap((at) =>
      (topology.vpcs.get(at)?.ranges ?? []).flatMap((range): readonly Arrival[] => {
        const common = within(ranges, range);
        return common.length === 0 ? [] : [{ kind: "vpc", ranges: common, at, because, inspected }];
      }),
    );
}

/** Subnets in which a firewall's endpoint stands, whose own routes lead on. */
function firewallSubnets(targets: readonly Resource[]): readonly Resource[] {
  const named = targets.filter(({ type }) => type === "aws_subnet");
  if (named.length > 0) return named;
  return targets.flatMap(({ body }) => [
    ...body.targets("subnet_mapping.subnet_id"),
    ...body.targets("subnet_ids"),
  ]);
}

/** Tables of subnets, each once, in the order of the subnets. */
function tablesOf({ topology }: World, subnets: readonly Resource[]): readonly RouteTable[] {
  return [...new Set(subnets.flatMap((subnet) => topology.subnets.get(subnet)?.table ?? []))];
}

/** Parts addresses among routes: each goes by the most specific route that has it. */
function split<R extends { readonly range: Range }>(
  routes: readonly R[],
  ranges: Ranges,
  ipv6: boolean,
): readonly { readonly route: R; readonly ranges: Ranges }[] {
  if (ipv6) return routes.map((route) => ({ route, ranges: [EVERYWHERE] }));
  const parts: { route: R; ranges: Ranges }[] = [];
  let left = ranges;
  for (const route of routes) {
    if (left.length === 0) break;
    const common = within(left, route.range);
    if (common.length === 0) continue;
    parts.push({ route, ranges: common });
    left = without(left, route.range);
  }
  return parts;
}

import { textOf } from "../json";
import type { Block } from "../block";
import type { Evidence, Resource } from "../resource";
import { evidenceAt } from "./evidence-at";
import { EVERYWHERE, rangeOf, sizeOf, type Range } from "./ranges";

/** Where a route leads to. */
export type Via = "local" | "internet" | "nat" | "transit" | "endpoint" | "peering" | "appliance" | "unknown";

export interface Route {
  /** Addresses that it is for; all of them where they are known only after apply. */
  readonly range: Range;
  readonly via: Via;
  /** Gateways, firewalls and subnets that the target names. */
  readonly targets: readonly Resource[];
  /** Absent for the local route, which AWS makes. */
  readonly evidence?: Evidence;
  readonly ipv6: boolean;
}

/** Attributes of a route that name its target, and what they lead to. */
const TARGETS: Readonly<Record<string, Via>> = {
  gateway_id: "internet",
  egress_only_gateway_id: "internet",
  carrier_gateway_id: "internet",
  nat_gateway_id: "nat",
  transit_gateway_id: "transit",
  vpc_endpoint_id: "endpoint",
  vpc_peering_connection_id: "peering",
  network_interface_id: "appliance",
  core_network_arn: "unknown",
  local_gateway_id: "unknown",
};

/** Routes of a table, the most specific first: of equal ones the one that stands in the table, then the local one. */
export function routesOf(
  table: Resource | undefined,
  own: readonly Resource[],
  vpc: readonly Range[],
): readonly Route[] {
  const local = vpc.map((range): Route => ({ range, via: "local", targets: [], ipv6: false }));
  const inline =
    table?.body.blocks("route").flatMap((block) => routeOf(block, "cidr_block", "ipv6_cidr_block")) ?? [];
  const separate = own.flatMap(({ body }) =>
    routeOf(body, "destination_cidr_block", "destination_ipv6_cidr_block"),
  );
  return [...inline, ...separate, ...local].toSorted((a, b) => sizeOf(a.range) - sizeOf(b.range));
}

function routeOf(block: Block, ipv4: string, ipv6: string): readonly Route[] {
  const attribute = Object.keys(TARGETS).find((path) => {
    const value = block.value(path);
    return value.kind === "unknown" || (value.kind === "known" && value.value !== "");
  });
  if (attribute === undefined) return [];
  const targets = block.targets(attribute);
  const via = viaOf(attribute, targets, block);
  const evidence = evidenceAt(block, attribute);
  const toIpv6 = block.value(ipv6).kind !== "absent" && block.text(ipv6) !== "";
  return destinations(block, ipv4, toIpv6).map((range) => ({ range, via, targets, evidence, ipv6: toIpv6 }));
}

/** A `gateway_id` may be a virtual private gateway, or the word `local`. */
function viaOf(attribute: string, targets: readonly Resource[], block: Block): Via {
  if (attribute !== "gateway_id") return TARGETS[attribute]!;
  if (block.text(attribute) === "local") return "local";
  if (targets.some(({ type }) => type === "aws_internet_gateway")) return "internet";
  if (targets.some(({ type }) => type === "aws_vpn_gateway")) return "unknown";
  return block.text(attribute)?.startsWith("vgw-") === true ? "unknown" : "internet";
}

function destinations(block: Block, ipv4: string, ipv6: boolean): readonly Range[] {
  if (ipv6) return [EVERYWHERE];
  const cidr = block.value(ipv4);
  if (cidr.kind === "known") {
    const range = rangeOf(textOf(cidr.value));
    return range === undefined ? [] : [range];
  }
  if (cidr.kind === "unknown") return [EVERYWHERE];
  const lists = block.targets("destination_prefix_list_id");
  const entries = lists.flatMap((list) =>
    list.body.texts("entry.cidr").flatMap((each) => rangeOf(each) ?? []),
  );
  return entries.length > 0 ? entries : [EVERYWHERE];
}

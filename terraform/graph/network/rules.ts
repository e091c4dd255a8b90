import { textOf } from "../json";
import { evidenceAt } from "./evidence-at";
import type { Block } from "../block";
import type { Evidence, Resource } from "../resource";
import type { Ports } from "./edge";
import { EVERYWHERE, rangeOf, type Range } from "./ranges";

export const MAX_PORT = 65_535;
const PROTOCOLS: Readonly<Record<string, string>> = { "6": "tcp", "17": "udp", "1": "icmp", all: "-1" };

/** Whom a rule of a security group lets through: addresses, members of a group, or a prefix list of AWS's own. */
export interface Peer {
  readonly ranges: readonly Range[];
  readonly groups: readonly Resource[];
  /** Lists and endpoints that a prefix list came from. */
  readonly lists: readonly Resource[];
  /** IPv6 networks, as they stand there. */
  readonly ipv6: readonly string[];
  /** Set where whom it means is known only after apply. */
  readonly unknown: boolean;
}

/** A rule of a security group. */
export interface GroupRule {
  readonly direction: "ingress" | "egress";
  readonly ports: Ports;
  readonly peer: Peer;
  readonly evidence: Evidence;
  readonly resource: Resource;
}

/** `tcp`, `udp`, `icmp`, `-1` for all, or the number as it stands; `-1` too where it is not known: the worst case. */
export function protocolOf(block: Block, path: string): string {
  const value = block.value(path);
  if (value.kind !== "known") return "-1";
  const text = textOf(value.value).toLowerCase();
  return PROTOCOLS[text] ?? text;
}

/** Ports that a block names; all of them where the protocol has none, or where they are not known. */
export function portsOf(block: Block, protocol: string, from: string, to: string): Ports {
  if (protocol === "-1") return { protocol, from: 0, to: MAX_PORT };
  const [low, high] = [block.number(from) ?? 0, block.number(to) ?? MAX_PORT];
  if (protocol !== "tcp" && protocol !== "udp") return { protocol, from: 0, to: MAX_PORT };
  return low < 0 ? { protocol, from: 0, to: MAX_PORT } : { protocol, from: low, to: high };
}

interface PeerPaths {
  readonly ipv4: string;
  readonly ipv6: string;
  readonly groups: string;
  readonly lists: string;
}

const OWN_RULE: PeerPaths = {
  ipv4: "cidr_ipv4",
  ipv6: "cidr_ipv6",
  groups: "referenced_security_group_id",
  lists: "prefix_list_id",
};
const OLD_RULE: PeerPaths = {
  ipv4: "cidr_blocks",
  ipv6: "ipv6_cidr_blocks",
  groups: "source_security_group_id",
  lists: "prefix_list_ids",
};
const INLINE: PeerPaths = { ...OLD_RULE, groups: "security_groups" };

/** A rule that is a resource of its own, with the groups that it belongs to. */
export function ownRule(resource: Resource): {
  readonly rule: GroupRule;
  readonly groups: readonly Resource[];
} {
  const { body, type } = resource;
  const old = type === "aws_security_group_rule";
  const ingress = old ? body.text("type") !== "egress" : type.endsWith("_ingress_rule");
  const groups = body.targets("security_group_id");
  const rule = ruleOf(body, ingress ? "ingress" : "egress", old ? OLD_RULE : OWN_RULE, old, groups);
  return { rule, groups };
}

/** Rules that stand in the group itself. */
export function inlineRules(group: Resource): readonly GroupRule[] {
  return (["ingress", "egress"] as const).flatMap((direction) =>
    group.body.blocks(direction).map((block) => ruleOf(block, direction, INLINE, true, [group])),
  );
}

function ruleOf(
  block: Block,
  direction: GroupRule["direction"],
  paths: PeerPaths,
  old: boolean,
  own: readonly Resource[],
): GroupRule {
  const protocolPath = old ? "protocol" : "ip_protocol";
  const ports = portsOf(block, protocolOf(block, protocolPath), "from_port", "to_port");
  const { resource } = block;
  const shown = [paths.ipv4, paths.groups, paths.lists, paths.ipv6].find(
    (path) => block.raw(path).length > 0,
  );
  const evidence = evidenceAt(block, shown ?? protocolPath);
  return { direction, ports, peer: peerOf(block, paths, own), evidence, resource };
}

function peerOf(block: Block, paths: PeerPaths, own: readonly Resource[]): Peer {
  const ipv4 = block.values(paths.ipv4);
  const references = block.targets(paths.groups);
  const lists = block.targets(paths.lists);
  const groups = block.flag("self") === true ? [...references, ...own] : references;
  const known = ipv4.flatMap((value) => (value.kind === "known" ? (rangeOf(textOf(value.value)) ?? []) : []));
  const entries = lists.flatMap((list) =>
    list.body.texts("entry.cidr").flatMap((cidr) => rangeOf(cidr) ?? []),
  );
  const lost =
    (block.raw(paths.groups).length > 0 && references.length === 0) ||
    (block.raw(paths.lists).length > 0 && lists.length === 0) ||
    ipv4.length > known.length;
  return {
    ranges: [...known, ...entries],
    groups,
    lists,
    ipv6: block.texts(paths.ipv6),
    unknown: lost,
  };
}

/** Whether the rule is one for every IPv4 or IPv6 address. */
export function isForEveryone({ ranges, ipv6 }: Peer): boolean {
  return (
    ranges.some(({ from, to }) => from === EVERYWHERE.from && to === EVERYWHERE.to) ||
    ipv6.some((cidr) => /\/0$/.test(cidr))
  );
}

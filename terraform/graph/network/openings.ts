import type { Evidence, Resource } from "../resource";
import type { Ports } from "./edge";
import type { Group } from "./groups";
import { passages, type Acl } from "./network-acl";
import { EVERYWHERE, overlap, type Range } from "./ranges";
import { MAX_PORT, type GroupRule } from "./rules";

/** One end of a connection, as groups and lists see it. */
export interface Side {
  /** Absent where no group guards it. */
  readonly groups?: readonly Group[];
  readonly range: Range;
  readonly acl?: Acl;
  /** What stands for it in rules: its groups, or the list of an endpoint. */
  readonly members: ReadonlySet<Resource>;
}

/** Ports on which a connection is let through, and by what. */
export interface Opening {
  readonly ports: Ports;
  readonly because: readonly Evidence[];
}

/** Ports from which clients ask, over all systems: answers go there. */
const EPHEMERAL = { from: 1_024, to: MAX_PORT };

/** What the groups of both sides let through; nothing is said of lists. */
export function groupOpenings(from: Side, to: Side): readonly Opening[] {
  const out = from.groups?.flatMap(({ egress }) => egress.filter((rule) => meant(rule, to)));
  const into = to.groups?.flatMap(({ ingress }) => ingress.filter((rule) => meant(rule, from)));
  if (out === undefined && into === undefined) return [opening(ANY, [])];
  if (out === undefined) return into!.map((rule) => opening(rule.ports, [rule]));
  if (into === undefined) return out.map((rule) => opening(rule.ports, [rule]));
  return out.flatMap((egress) =>
    into.flatMap((ingress) => {
      const ports = commonPorts(egress.ports, ingress.ports);
      return ports === undefined ? [] : [opening(ports, [egress, ingress])];
    }),
  );
}

/** What the lists of both sides leave of an opening, there and back; nothing where answers do not come back. */
export function throughAcls(from: Side, to: Side, asked: Opening): readonly Opening[] {
  return across(from.acl, "egress", to.range, asked).flatMap((out) =>
    across(to.acl, "ingress", from.range, out).flatMap((into) => {
      const answer = { ports: answerPorts(into.ports), because: [] };
      if (into.ports.protocol !== "tcp" && into.ports.protocol !== "udp") return [into];
      const back = across(to.acl, "egress", from.range, answer).flatMap((left) =>
        across(from.acl, "ingress", to.range, left),
      );
      return back.length === 0 ? [] : [into];
    }),
  );
}

/** Ports that both name, in the narrower protocol. */
export function commonPorts(a: Ports, b: Ports): Ports | undefined {
  if (a.protocol !== b.protocol && a.protocol !== "-1" && b.protocol !== "-1") return undefined;
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from > to ? undefined : { protocol: a.protocol === "-1" ? b.protocol : a.protocol, from, to };
}

/** Ports to which answers go. */
export function answerPorts({ protocol }: Ports): Ports {
  return { protocol, ...EPHEMERAL };
}

const ANY: Ports = { protocol: "-1", from: 0, to: MAX_PORT };

function opening(ports: Ports, rules: readonly GroupRule[]): Opening {
  return { ports, because: rules.map(({ evidence }) => evidence) };
}

/** Whether the rule means a side: an address of it, a group of it, or the list that leads to it. */
function meant({ peer }: GroupRule, { range, members }: Side): boolean {
  return (
    peer.ranges.some((each) => overlap(each, range)) ||
    peer.groups.some((group) => members.has(group)) ||
    peer.lists.some((list) => members.has(list))
  );
}

function across(
  acl: Acl | undefined,
  direction: "ingress" | "egress",
  other: Range,
  { ports, because }: Opening,
): readonly Opening[] {
  if (acl === undefined) return [{ ports, because }];
  return passages(acl[direction], other, ports).map((passage) => ({
    ports: { protocol: ports.protocol, ...passage.ports },
    because: [...because, passage.evidence],
  }));
}

/** A side of which nothing is known but its addresses. */
export function outside(range: Range = EVERYWHERE): Side {
  return { range, members: new Set() };
}

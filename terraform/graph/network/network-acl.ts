import { textOf } from "../json";
import type { Block } from "../block";
import type { Evidence, Resource } from "../resource";
import type { Ports } from "./edge";
import { evidenceAt } from "./evidence-at";
import { EVERYWHERE, overlap, rangeOf, type Range } from "./ranges";
import { portsOf, protocolOf } from "./rules";

/** A numbered rule of a network ACL. */
export interface AclRule {
  readonly number: number;
  readonly allows: boolean;
  readonly protocol: string;
  readonly addresses: Range;
  readonly ports: Ports;
  /** Type and code of ICMP, `3/4`; -1 for all. Absent for other protocols. */
  readonly icmp?: string;
  readonly evidence: Evidence;
}

/** A network ACL: the first rule that matches decides, and what no rule matches is dropped. */
export interface Acl {
  readonly resource: Resource;
  readonly ingress: readonly AclRule[];
  readonly egress: readonly AclRule[];
}

/** Addresses and ports that are let through together. */
export interface Passage {
  readonly addresses: Range;
  readonly ports: { readonly from: number; readonly to: number };
  readonly evidence: Evidence;
}

/** The rules of `aws_network_acl`, inline and as resources of their own, by their number. */
export function aclOf(resource: Resource, own: readonly Resource[]): Acl {
  const inline = (direction: "ingress" | "egress"): readonly AclRule[] =>
    resource.body.blocks(direction).map((block) => inlineRule(block));
  const separate = (egress: boolean): readonly AclRule[] =>
    own.filter(({ body }) => (body.flag("egress") ?? false) === egress).map(({ body }) => ownRule(body));
  const sorted = (rules: readonly AclRule[]): readonly AclRule[] =>
    rules.toSorted((a, b) => a.number - b.number);
  return {
    resource,
    ingress: sorted([...inline("ingress"), ...separate(false)]),
    egress: sorted([...inline("egress"), ...separate(true)]),
  };
}

/**
 * What of some addresses and ports the rules let through.
 * @param rules in the order of their numbers
 */
export function passages(rules: readonly AclRule[], addresses: Range, ports: Ports): readonly Passage[] {
  let open: readonly Rectangle[] = [{ ...addresses, low: ports.from, high: ports.to }];
  const found: Passage[] = [];
  for (const rule of rules) {
    if (open.length === 0) break;
    if (!meets(rule.protocol, ports.protocol)) continue;
    const area = { ...rule.addresses, low: rule.ports.from, high: rule.ports.to };
    if (rule.allows)
      for (const piece of open) {
        const common = crossing(piece, area);
        if (common !== undefined)
          found.push({
            addresses: { from: common.from, to: common.to },
            ports: { from: common.low, to: common.high },
            evidence: rule.evidence,
          });
      }
    open = open.flatMap((piece) => rest(piece, area));
  }
  return found;
}

/** Whether the rules let everything through that is asked for. */
export function passesAll(rules: readonly AclRule[], addresses: Range, ports: Ports): boolean {
  const asked = (addresses.to - addresses.from + 1) * (ports.to - ports.from + 1);
  const passed = passages(rules, addresses, ports).reduce(
    (sum, { addresses: { from, to }, ports: { from: low, to: high } }) =>
      sum + (to - from + 1) * (high - low + 1),
    0,
  );
  return passed === asked;
}

/** Addresses on one side, ports on the other. */
interface Rectangle extends Range {
  readonly low: number;
  readonly high: number;
}

function crossing(a: Rectangle, b: Rectangle): Rectangle | undefined {
  if (!overlap(a, b) || a.low > b.high || b.low > a.high) return undefined;
  return {
    from: Math.max(a.from, b.from),
    to: Math.min(a.to, b.to),
    low: Math.max(a.low, b.low),
    high: Math.min(a.high, b.high),
  };
}

function rest(piece: Rectangle, area: Rectangle): readonly Rectangle[] {
  const common = crossing(piece, area);
  if (common === undefined) return [piece];
  const left: Rectangle[] = [];
  if (piece.from < common.from) left.push({ ...piece, to: common.from - 1 });
  if (piece.to > common.to) left.push({ ...piece, from: common.to + 1 });
  if (piece.low < common.low) left.push({ ...common, low: piece.low, high: common.low - 1 });
  if (piece.high > common.high) left.push({ ...common, low: common.high + 1, high: piece.high });
  return left;
}

function meets(rule: string, asked: string): boolean {
  return rule === "-1" || asked === "-1" || rule === asked;
}

function inlineRule(block: Block): AclRule {
  return aclRule(block, "rule_no", "action");
}

function ownRule(block: Block): AclRule {
  return aclRule(block, "rule_number", "rule_action");
}

/** No address: of a rule for IPv6, and of a denial of nobody knows what, which protects from nothing. */
const NOBODY: Range = { from: -1, to: -1 };

function aclRule(block: Block, number: string, action: string): AclRule {
  const protocol = protocolOf(block, "protocol");
  const cidr = block.value("cidr_block");
  const ipv6 = cidr.kind === "absent" && block.raw("ipv6_cidr_block").length > 0;
  const known = cidr.kind === "known" ? rangeOf(textOf(cidr.value)) : undefined;
  const allows = block.text(action)?.toLowerCase() !== "deny";
  return {
    number: block.number(number) ?? Number.MAX_SAFE_INTEGER,
    allows,
    protocol,
    addresses: ipv6 ? NOBODY : (known ?? (allows ? EVERYWHERE : NOBODY)),
    ports: portsOf(block, protocol, "from_port", "to_port"),
    ...(protocol === "icmp" && { icmp: `${block.number("icmp_type")}/${block.number("icmp_code")}` }),
    evidence: evidenceAt(block, number),
  };
}

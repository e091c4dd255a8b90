import { networkOf } from "../../../terraform/graph/network/network";
import { passages, passesAll, type Acl, type AclRule } from "../../../terraform/graph/network/network-acl";
import { overlap } from "../../../terraform/graph/network/ranges";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

/** Ports to which answers go, over all clients: load balancers, NAT gateways and functions use them all. */
const ANSWERS = { from: 1_024, to: 65_535 };
/** Numbers that AWS takes for a rule. */
const NUMBERS = { from: 1, to: 32_766 };
/** Long packets are lost in a way that nobody tells, unless this message comes through. */
const FRAGMENTATION = "3/4";
const WITH_PORTS = new Set(["tcp", "udp"]);

export const aclsAgreeWithThemselves: Rule = {
  id: "R1-NACL-02",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R4"],
  pci: ["1.2.1", "1.2.5", "1.3.1", "1.3.2"],
  title:
    "Each network ACL lets answers back for what it lets ask, nothing else back, and denies in both directions",
  why: "a list keeps no state: half of a pair of its rules is either a connection that never comes up, or an opening that nobody uses",
  source: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/path_mtu_discovery.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const acls = new Set(
      [...networkOf(graph).topology.subnets.values()].flatMap(({ acl, ownAcl }) => (ownAcl ? [acl!] : [])),
    );
    const judgements = [...acls].map((acl) => {
      const { resource, ingress, egress } = acl;
      const problems = [...halfProblems(acl, "ingress"), ...halfProblems(acl, "egress")];
      const message = `its ${ingress.length} rules in agree with ${egress.length} out`;
      const evidence = [...ingress, ...egress].map((rule) => rule.evidence);
      return judgeProblems(resource, problems, { message, evidence });
    });
    return { judgements, nothing: "there is no network ACL" };
  },
};

function halfProblems(acl: Acl, direction: "ingress" | "egress"): readonly Problem[] {
  const [own, opposite] = direction === "ingress" ? [acl.ingress, acl.egress] : [acl.egress, acl.ingress];
  const problems: Problem[] = [];
  if (own.length === 0)
    problems.push({
      message: `lets nothing through on ${direction}`,
      evidence: [{ resource: acl.resource }],
    });
  const numbers = new Set<number>();
  for (const rule of own) {
    const what = `${direction} rule ${rule.number}`;
    const evidence = [rule.evidence];
    if (numbers.has(rule.number) || rule.number < NUMBERS.from || rule.number > NUMBERS.to)
      problems.push({ message: `${what} has a number that AWS does not take, or has twice`, evidence });
    numbers.add(rule.number);
    problems.push(...portProblems(rule, what));
    if (!rule.allows) {
      if (!opposite.some((other) => !other.allows && isSame(rule, other)))
        problems.push({ message: `${what} denies what is not denied the other way`, evidence });
    } else if (isForAnswers(rule)) {
      if (!opposite.some((other) => asks(other, rule)))
        problems.push({ message: `${what} lets answers through that nobody can have asked for`, evidence });
    } else if (!isAnswered(rule, own, opposite))
      problems.push({ message: `${what} lets ask, and answers do not come back`, evidence });
  }
  if (!own.some((rule) => rule.allows && (rule.protocol === "-1" || rule.icmp === FRAGMENTATION)))
    problems.push({
      message: `keeps back on ${direction} the message that packets are too long`,
      evidence: own.map(({ evidence }) => evidence),
    });
  return problems;
}

/** Ports begin before they end, and below 1024 stand one by one: each is another service there. */
function portProblems({ protocol, ports, evidence, allows }: AclRule, what: string): readonly Problem[] {
  if (!WITH_PORTS.has(protocol)) return [];
  if (ports.from > ports.to) return [{ message: `${what} ends before it begins`, evidence: [evidence] }];
  if (!allows || ports.from >= ANSWERS.from || ports.from === ports.to) return [];
  const message = `${what} opens well-known ports ${ports.from} to ${ports.to} at once`;
  return [{ message, evidence: [evidence] }];
}

function isForAnswers({ protocol, ports }: AclRule): boolean {
  return WITH_PORTS.has(protocol) && ports.from >= ANSWERS.from && ports.to === ANSWERS.to;
}

/** Whether a rule of the other direction lets somebody ask whose answers a rule is for. */
function asks(other: AclRule, answers: AclRule): boolean {
  return (
    other.allows &&
    !isForAnswers(other) &&
    (other.protocol === "-1" || other.protocol === answers.protocol) &&
    overlap(other.addresses, answers.addresses)
  );
}

function isSame(a: AclRule, b: AclRule): boolean {
  return (
    a.protocol === b.protocol && a.addresses.from === b.addresses.from && a.addresses.to === b.addresses.to
  );
}

/** Whether answers come back from everybody whom this rule, and none before it, lets through. */
function isAnswered(rule: AclRule, own: readonly AclRule[], opposite: readonly AclRule[]): boolean {
  const protocols = rule.protocol === "-1" ? [...WITH_PORTS] : [rule.protocol];
  return protocols
    .filter((protocol) => WITH_PORTS.has(protocol))
    .every((protocol) =>
      passages(own, rule.addresses, { ...rule.ports, protocol })
        .filter(({ evidence }) => evidence === rule.evidence)
        .every(({ addresses }) => passesAll(opposite, addresses, { protocol, ...ANSWERS })),
    );
}

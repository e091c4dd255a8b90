import { networkOf, type Network } from "../../../terraform/graph/network/network";
import type { AclRule } from "../../../terraform/graph/network/network-acl";
import { sizeOf } from "../../../terraform/graph/network/ranges";
import type { GroupRule } from "../../../terraform/graph/network/rules";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const regionsLetTheSameThrough: Rule = {
  id: "R1-SG-01",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R8"],
  pci: ["1.2.1", "1.2.2", "2.2.1"],
  title: "Groups and lists that bear the same name in several regions let the same through in each",
  why: "a region that takes over and lets less through than the other fails on that day; one that lets more through is the way in",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const gates = gatesOf(networkOf(graph));
    const families = new Map<string, Gate[]>();
    for (const gate of gates) {
      const family = families.get(gate.family);
      if (family === undefined) families.set(gate.family, [gate]);
      else family.push(gate);
    }
    const judgements = gates.flatMap((gate) => {
      const twins = families
        .get(gate.family)!
        .filter(({ resource }) => resource.region !== gate.resource.region);
      if (twins.length === 0) return [];
      const problems = twins.flatMap((twin) => differences(gate, twin));
      const message = `lets the same through as in ${twins.map(({ resource }) => resource.region).join(", ")}`;
      const evidence = twins.map(({ resource }) => ({ resource }));
      return [
        judgeProblems(gate.resource, problems, {
          message,
          evidence: [{ resource: gate.resource }, ...evidence],
        }),
      ];
    });
    return { judgements, nothing: "no group or list has its like in another region" };
  },
};

/** A group or list with what it lets through, told so that regions can be compared. */
interface Gate {
  readonly resource: Resource;
  /** The same for its likes in all regions. */
  readonly family: string;
  readonly lets: readonly string[];
}

function gatesOf({ groups, topology }: Network): readonly Gate[] {
  const acls = new Set([...topology.subnets.values()].flatMap(({ acl, ownAcl }) => (ownAcl ? [acl!] : [])));
  return [
    ...[...groups.values()].map(({ resource, ingress, egress }): Gate => ({
      resource,
      family: familyOf(resource),
      lets: [...ingress, ...egress].map(tellGroupRule),
    })),
    ...[...acls].map(({ resource, ingress, egress }): Gate => ({
      resource,
      family: familyOf(resource),
      lets: [
        ...ingress.map((rule, at) => `ingress ${at + 1}: ${tellAclRule(rule)}`),
        ...egress.map((rule, at) => `egress ${at + 1}: ${tellAclRule(rule)}`),
      ],
    })),
  ];
}

/** What one lets through and the other does not. */
function differences(gate: Gate, twin: Gate): readonly Problem[] {
  const evidence = [{ resource: gate.resource }, { resource: twin.resource }];
  const missing = less(twin.lets, gate.lets).map((rule) => ({
    message: `lacks what ${twin.resource.region} has: ${rule}`,
    evidence,
  }));
  const more = less(gate.lets, twin.lets).map((rule) => ({
    message: `has what ${twin.resource.region} has not: ${rule}`,
    evidence,
  }));
  return [...missing, ...more];
}

function less(all: readonly string[], without: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of without) left.set(each, (left.get(each) ?? 0) + 1);
  return all.filter((each) => {
    const count = left.get(each) ?? 0;
    if (count > 0) left.set(each, count - 1);
    return count === 0;
  });
}

/** Addresses are told by how many they are, since each region has its own. */
function tellGroupRule({ direction, ports, peer }: GroupRule): string {
  const peers = [
    ...peer.ranges.map((range) => `${sizeOf(range)} addresses`),
    ...peer.groups.map((group) => nameOf(group)),
    ...peer.lists.map((list) => withoutRegion(list, list.body.text("service_name") ?? nameOf(list))),
    ...peer.ipv6,
    ...(peer.unknown ? ["what is known only after apply"] : []),
  ];
  return `${direction} of ${ports.protocol} ${ports.from}-${ports.to} with ${peers.sort().join(" and ")}`;
}

function tellAclRule({ allows, protocol, addresses, ports, icmp }: AclRule): string {
  const what = icmp ?? `${ports.from}-${ports.to}`;
  return `${allows ? "allow" : "deny"} ${protocol} ${what} with ${sizeOf(addresses)} addresses`;
}

function familyOf(resource: Resource): string {
  return `${resource.account} ${resource.type} ${nameOf(resource)}`;
}

function nameOf(resource: Resource): string {
  const { body, address } = resource;
  return withoutRegion(resource, body.text("tags.Name") ?? body.text("name") ?? address);
}

function withoutRegion({ region }: Resource, name: string): string {
  return region === undefined ? name : name.replaceAll(region, "*");
}

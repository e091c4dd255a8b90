import type { Group } from "../../../terraform/graph/network/groups";
import { networkOf } from "../../../terraform/graph/network/network";
import { isForEveryone } from "../../../terraform/graph/network/rules";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const HTTPS = 443;

export const everyoneMeetsLoadBalancersOnly: Rule = {
  id: "R4-SG-02",
  severity: "critical",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.5", "1.3.1", "1.4.2"],
  title: "Only groups of public load balancers let everyone in, by TLS alone",
  why: "a group is shared more easily than it is read: one that lets everyone in opens whatever is put under it",
  source: ["Security Hub EC2.18", "Security Hub EC2.19", "CIS AWS Foundations 3.0 5.2"],
  reach: "stacks",
  check: ({ graph }) => {
    const { groups, holders } = networkOf(graph);
    const held = new Map<Group, typeof holders>();
    for (const holder of holders)
      for (const group of holder.groups ?? []) held.set(group, [...(held.get(group) ?? []), holder]);
    const judgements = [...groups.values()].map((group) => {
      const { resource, ingress } = group;
      const open = ingress.filter(({ peer }) => isForEveryone(peer));
      const others = (held.get(group) ?? []).filter(
        ({ resource: { type }, isPublic }) => type !== "aws_lb" || !isPublic,
      );
      const problems = ingress
        .filter(({ peer }) => peer.unknown)
        .map(({ evidence }): Problem => ({
          message: "whom a rule lets in is known only after apply",
          evidence: [evidence],
          verdict: "unknown",
        }));
      for (const { ports, evidence } of open) {
        if (ports.protocol !== "tcp" || ports.from !== HTTPS || ports.to !== HTTPS)
          problems.push({
            message: `lets everyone in on ${ports.protocol} ${ports.from} to ${ports.to}`,
            evidence: [evidence],
          });
        if (others.length > 0 || !held.has(group))
          problems.push({
            message: `lets everyone in to ${others[0]?.resource.id ?? "whatever is put under it"}`,
            evidence: [evidence, ...others.map((other) => ({ resource: other.resource }))],
          });
      }
      for (const { ports, peer, evidence } of ingress)
        if (ports.protocol === "-1" && peer.ranges.length > 0)
          problems.push({ message: "lets addresses in on every protocol", evidence: [evidence] });
      const message =
        open.length === 0 ? "lets nobody in from everywhere" : "lets everyone in to a load balancer, by TLS";
      return judgeProblems(resource, problems, { message, evidence: open.map(({ evidence }) => evidence) });
    });
    return { judgements, nothing: "there is no security group" };
  },
};

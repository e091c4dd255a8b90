import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { inlineRules, ownRule, type GroupRule } from "./rules";

/** A security group with all its rules, wherever they are written. */
export interface Group {
  readonly resource: Resource;
  readonly ingress: readonly GroupRule[];
  readonly egress: readonly GroupRule[];
}

const OWN_RULES = [
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
  "aws_security_group_rule",
];

/** Security groups by their resource. A group without rules lets nothing through: Terraform takes AWS's own away. */
export function groupsOf(graph: PlatformGraph): ReadonlyMap<Resource, Group> {
  const rules = new Map<Resource, GroupRule[]>();
  for (const group of graph.of("aws_security_group", "aws_default_security_group"))
    rules.set(group, [...inlineRules(group)]);
  for (const resource of graph.of(...OWN_RULES)) {
    const { rule, groups } = ownRule(resource);
    for (const group of groups) rules.get(group)?.push(rule);
  }
  return new Map(
    [...rules].map(([resource, all]) => [
      resource,
      {
        resource,
        ingress: all.filter(({ direction }) => direction === "ingress"),
        egress: all.filter(({ direction }) => direction === "egress"),
      },
    ]),
  );
}

import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const targetsHaveServices: Rule = {
  id: "R2-ECS-07",
  severity: "high",
  area: "compute",
  requirements: ["R2", "R1"],
  pci: [],
  title: "Every target group of a listener has a service of its place that registers its tasks in it",
  why: "a listener that forwards to a group without targets answers 503 to every request, and the plan looks whole",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: forwardedTo(graph).map((group) => judge(group, registrarsOf(graph).get(group) ?? [])),
    nothing: "no listener forwards to addresses of tasks",
  }),
};

/** Groups of addresses that some listener forwards to. */
function forwardedTo(graph: PlatformGraph): readonly Resource[] {
  const groups = new Set<Resource>();
  for (const [type, action] of [
    ["aws_lb_listener", "default_action"],
    ["aws_lb_listener_rule", "action"],
  ] as const)
    for (const { body } of graph.of(type))
      for (const path of [`${action}.target_group_arn`, `${action}.forward.target_group.arn`])
        for (const group of body.targets(path)) groups.add(group);
  return [...groups].filter(
    ({ type, body }) => type === "aws_lb_target_group" && body.text("target_type") === "ip",
  );
}

/** What registers targets in each group. */
const registrarsOf = once((graph: PlatformGraph): ReadonlyMap<Resource, readonly Resource[]> => {
  const registrars = new Map<Resource, Resource[]>();
  for (const [type, path] of [
    ["aws_ecs_service", "load_balancer.target_group_arn"],
    ["aws_lb_target_group_attachment", "target_group_arn"],
  ] as const)
    for (const each of graph.of(type))
      for (const group of each.body.targets(path))
        registrars.set(group, [...(registrars.get(group) ?? []), each]);
  return registrars;
});

function judge(group: Resource, registrars: readonly Resource[]): Judgement {
  return new Proof(group)
    .needs(
      registrars.length > 0,
      "a listener forwards to it, and nothing registers targets in it",
      show(group.body, "port"),
    )
    .judgement(`${registrars.map(({ address }) => address).join(" and ")} registers targets in it`);
}

import type { Resource } from "../../terraform/graph/resource";

const FORWARDS = ["target_group_arn", "forward.target_group.arn"];

/** Listeners of a load balancer. */
export function listenersOf(balancer: Resource): readonly Resource[] {
  return balancer.body.graph.pointingAt(balancer, "aws_lb_listener", "load_balancer_arn");
}

/** Rules of a listener, in the order of the stacks. */
export function rulesOf(listener: Resource): readonly Resource[] {
  return listener.body.graph.pointingAt(listener, "aws_lb_listener_rule", "listener_arn");
}

/** Target groups to which a listener may send, by itself or by its rules. */
export function groupsOf(listener: Resource): readonly Resource[] {
  const own = FORWARDS.flatMap((path) => listener.body.targets(`default_action.${path}`));
  const ruled = rulesOf(listener).flatMap(({ body }) =>
    FORWARDS.flatMap((path) => body.targets(`action.${path}`)),
  );
  return [...new Set([...own, ...ruled])].filter(({ type }) => type === "aws_lb_target_group");
}

/** Target groups to which a load balancer may send. */
export function groupsBehind(balancer: Resource): readonly Resource[] {
  return [...new Set(listenersOf(balancer).flatMap(groupsOf))];
}

/** Names that lead to a load balancer. */
export function namesOf(balancer: Resource): readonly string[] {
  const records = balancer.body.graph.pointingAt(balancer, "aws_route53_record", "alias.name");
  return [...new Set(records.flatMap(({ body }) => body.texts("name")))];
}

import { eventFlowOf } from "../../terraform/graph/events/event-flow-of";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

/** What each rule of EventBridge hands events to; rules that are off count as well. */
export const eventTargetsOf = once((graph: PlatformGraph): ReadonlyMap<Resource, readonly Resource[]> => {
  const flow = eventFlowOf(graph);
  const found = new Map<Resource, Resource[]>();
  for (const target of graph.of("aws_cloudwatch_event_target")) {
    const rule = flow.ruleOf(target);
    if (rule === undefined) continue;
    const same = found.get(rule);
    if (same === undefined) found.set(rule, [target]);
    else same.push(target);
  }
  return found;
});

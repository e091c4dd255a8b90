import { eventFlowOf } from "../../terraform/graph/events/event-flow-of";
import { namedAt } from "../../terraform/graph/events/receivers-at";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

const FUNCTION = "aws_lambda_function";

/** Functions that events, messages or workflows call; those that AWS calls for its own ends are left out. */
export const workingFunctionsOf = once((graph: PlatformGraph): readonly Resource[] => {
  const flow = eventFlowOf(graph);
  return graph.of(FUNCTION).filter((each) => flow.to(each, "calls", "hands-to", "delivers-to").length > 0);
});

/** Resources of a type that name a function, by the function. */
export function byFunction(graph: PlatformGraph, type: string): ReadonlyMap<Resource, readonly Resource[]> {
  const found = new Map<Resource, Resource[]>();
  for (const resource of graph.of(type))
    for (const each of namedAt(resource.body, "function_name", FUNCTION))
      found.set(each, [...(found.get(each) ?? []), resource]);
  return found;
}

import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import { wholeOf } from "./owner-of";
import type { ScopeStep } from "./step";

/** What was reached, with the last step to it; absent for what the search began with. */
export type Reached = Map<Resource, ScopeStep | undefined>;

/** Steps by the whole that they begin at; between parts of one whole there are none. */
export function stepsByWhole(
  graph: PlatformGraph,
  steps: readonly ScopeStep[],
): ReadonlyMap<Resource, readonly ScopeStep[]> {
  const found = new Map<Resource, ScopeStep[]>();
  for (const step of steps) {
    const whole = wholeOf(graph, step.from);
    if (whole === wholeOf(graph, step.to)) continue;
    const known = found.get(whole);
    if (known === undefined) found.set(whole, [step]);
    else known.push(step);
  }
  return found;
}

/** Breadth first, in the order in which starts and steps are given: what is reached has one shortest way, always the same. */
export function spread(
  graph: PlatformGraph,
  starts: readonly Resource[],
  steps: ReadonlyMap<Resource, readonly ScopeStep[]>,
): Reached {
  const reached: Reached = new Map();
  for (const start of starts) reached.set(wholeOf(graph, start), undefined);
  for (const at of reached.keys())
    for (const step of steps.get(at) ?? []) {
      const next = wholeOf(graph, step.to);
      if (!reached.has(next)) reached.set(next, step);
    }
  return reached;
}

/** Steps from where a search began to a resource that it reached. */
export function pathTo(graph: PlatformGraph, reached: Reached, end: Resource): readonly ScopeStep[] {
  const path: ScopeStep[] = [];
  for (let step = reached.get(wholeOf(graph, end)); step !== undefined;) {
    path.push(step);
    step = reached.get(wholeOf(graph, step.from));
  }
  return path.reverse();
}

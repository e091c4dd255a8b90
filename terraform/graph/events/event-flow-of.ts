import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import { busEdges, rulesOfTargets } from "./bus-edges";
import { EventFlow, type FlowEdge } from "./event-flow";
import { queueEdges } from "./queue-edges";
import { sourceEdges } from "./source-edges";
import { statesOf, workflowsOf } from "./workflow";

/** Where events and messages go on a platform, over its stacks, regions and accounts. */
export const eventFlowOf = once((graph: PlatformGraph) => {
  const rules = rulesOfTargets(graph);
  return new EventFlow(
    [...busEdges(graph, rules), ...sourceEdges(graph), ...queueEdges(graph), ...callEdges(graph)],
    rules,
  );
});

function callEdges(graph: PlatformGraph): readonly FlowEdge[] {
  return workflowsOf(graph).flatMap((workflow) =>
    statesOf(workflow).flatMap((state) =>
      state.calls.map((to): FlowEdge => {
        const because = [state.show("Arguments" in state.json ? "Arguments" : "Resource")];
        return { kind: "calls", from: workflow.machine, to, because, block: workflow.machine.body };
      }),
    ),
  );
}

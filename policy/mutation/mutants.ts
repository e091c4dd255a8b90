import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { attributeMutants } from "./attribute-operators";
import { typeOfAddress, type Mutant } from "./mutant";
import { addedEdge, deletedNode } from "./node-operators";
import { orderMutants } from "./order-operators";
import { policyMutants } from "./policy-operators";
import { renamed } from "./rename-operators";
import { droppedZones } from "./zone-operators";

/** Every mutant of every managed resource, in the order of the graph. */
export function mutantsOf(graph: PlatformGraph): readonly Mutant[] {
  return graph.resources.flatMap((resource) => [
    ...attributeMutants(resource),
    ...policyMutants(resource),
    deletedNode(resource),
    ...addedEdge(resource),
    ...droppedZones(resource),
    ...orderMutants(resource),
    ...renamed(resource),
  ]);
}

/** What mutants have in common that do the same to resources of the same type. */
export function kindOf({ operator, address, path }: Mutant): string {
  return `${operator} ${typeOfAddress(address)} ${path}`;
}

import type { Resource } from "../../terraform/graph/resource";
import type { ResourceDocument } from "../../terraform/graph/stack-document";
import type { Mutant } from "./mutant";
import { OPENINGS } from "./openings";

/** The resource is gone, and what named it names nothing. */
export function deletedNode(resource: Resource): Mutant {
  const { address } = resource;
  return {
    operator: "delete-node",
    stack: resource.stack.name,
    address,
    path: "",
    change: "deleted",
    mutate: (resources) => resources.filter((each) => each.address !== address),
  };
}

/** An edge that should not be there, beside a resource of a type that can be opened. */
export function addedEdge(resource: Resource): readonly Mutant[] {
  const opening = OPENINGS[resource.type]?.(resource);
  if (opening === undefined) return [];
  const { type, change, values } = opening;
  const added: ResourceDocument = {
    mode: "managed",
    type,
    name: "mutant",
    address: `${type}.mutant`,
    values,
    provider: type.split("_")[0]!,
  };
  return [
    {
      operator: "add-edge",
      stack: resource.stack.name,
      address: resource.address,
      path: "",
      change,
      mutate: (resources) => [...resources, added],
    },
  ];
}

import type { ResourceDocument } from "../../terraform/graph/stack-document";

/** One small harm done to one resource. */
export interface Mutant {
  /** Name of the operator: `delete-attribute`. */
  readonly operator: string;
  readonly stack: string;
  readonly address: string;
  /** What was changed, as an attribute path with `*` for positions: mutants of one type, path and operator are kin. */
  readonly path: string;
  /** What was done, for people. */
  readonly change: string;
  /** The resources of its stack with the harm done. */
  readonly mutate: (resources: readonly ResourceDocument[]) => readonly ResourceDocument[];
}

/** The resources with one of them put in another's place; all others are the same objects. */
export function replacing(
  address: string,
  change: (resource: ResourceDocument) => ResourceDocument,
): Mutant["mutate"] {
  return (resources) =>
    resources.map((resource) => (resource.address === address ? change(resource) : resource));
}

/** Type of the resource that an address names. */
export function typeOfAddress(address: string): string {
  return address.split(".").at(-2)!;
}

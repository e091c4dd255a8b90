import { edited } from "./mutation/edit";
import { stackPattern } from "../stacks/stack-pattern";
import type { JsonObject } from "../terraform/graph/json";
import type { ResourceDocument, StackDocument } from "../terraform/graph/stack-document";
import type { Requirement } from "../modules/core/environment";
import type { Area } from "./rule";

/** A cell of the report's matrix: `data/R9`. */
export type CellName = `${Area}/${Requirement}`;

/** What becomes of a resource's attributes; `undefined` where the resource goes. */
export type Change = (values: JsonObject, resource: ResourceDocument) => JsonObject | undefined;

/** Something of the platform that protects it, and what must be seen when it is turned off. */
export interface Safeguard {
  readonly name: string;
  /** Stacks, then addresses in them; `*` stands for any characters, commas separate patterns. */
  readonly where: readonly [stacks: string, addresses: string];
  readonly off: Change;
  /** Rules that must find it. */
  readonly rules: readonly [string, ...string[]];
  /** Cells that must turn from pass to fail or unknown. */
  readonly cells: readonly [CellName, ...CellName[]];
}

/** The stacks without the safeguard. @throws Error if there was nothing to turn off: the table is stale */
export function turnedOff(
  documents: readonly StackDocument[],
  { name, where: [stacks, addresses], off }: Safeguard,
): readonly StackDocument[] {
  const [ofStack, ofAddress] = [stackPattern(stacks), stackPattern(addresses)];
  let changed = 0;
  const changedDocuments = documents.map((document) => {
    if (!ofStack(document.name)) return document;
    const resources = document.resources.flatMap((resource) => {
      if (!ofAddress(resource.address)) return [resource];
      const values = off(resource.values, resource);
      if (values !== undefined && JSON.stringify(values) === JSON.stringify(resource.values))
        return [resource];
      changed += 1;
      return values === undefined ? [] : [{ ...resource, values }];
    });
    return { ...document, resources };
  });
  if (changed === 0) throw new Error(`safeguard "${name}": there is nothing to turn off`);
  return changedDocuments;
}

/** Takes the resource away. */
export const gone: Change = () => undefined;

/** Sets an attribute, or takes it away where no value is given; a path like `rule.0.status`. */
export function setting(path: string, value?: JsonObject[string]): Change {
  const keys = path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return (values) => edited(values, keys, value);
}

/** Replaces text wherever it stands in a resource. */
export function rewritten(from: string | RegExp, to: string): Change {
  return (values) => JSON.parse(JSON.stringify(values).replaceAll(from, to)) as JsonObject;
}

/** Keeps only so many elements of a list. */
export function shortened(attribute: string, length: number): Change {
  return (values) => ({
    ...values,
    [attribute]: ((values[attribute] ?? []) as readonly JsonObject[]).slice(0, length),
  });
}

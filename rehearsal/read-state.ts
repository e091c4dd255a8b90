import { existsSync, readFileSync } from "node:fs";

/** A managed resource instance in a state. */
export interface StateResource {
  readonly address: string;
  readonly type: string;
  readonly id?: string;
}

/** Managed resources of a Terraform state file; none if there is no file, or one that Terraform has only opened. */
export function readState(file: string): readonly StateResource[] {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (text === "") return [];
  const { resources } = JSON.parse(text) as { resources: readonly StateEntry[] };
  return resources
    .filter(({ mode }) => mode === "managed")
    .flatMap(({ type, name, instances }) =>
      instances.map(({ attributes }) => ({ address: `${type}.${name}`, type, id: attributes?.id })),
    );
}

interface StateEntry {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly attributes?: { readonly id?: string } }[];
}

import { importId, notImportable, type Attributes } from "./import-ids";

/** One `import` block. */
export interface ImportBlock {
  readonly to: string;
  readonly id: string;
}

/** What brings a stack's resources into a state again. */
export interface Imports {
  readonly blocks: readonly ImportBlock[];
  /** Resources that no import finds, with the reason. */
  readonly without: readonly { readonly address: string; readonly reason: string }[];
}

/** File that import blocks stand in, beside the stack's `cdk.tf.json`. */
export const IMPORTS_FILE = "imports.tf.json";

/** A Terraform state, as far as imports have to know it. */
interface State {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly index_key?: string | number; readonly attributes?: Attributes }[];
  }[];
}

/**
 * Import blocks for every resource of a state, the last one known of a stack whose state is lost.
 * @param state text of a Terraform state
 */
export function importBlocks(state: string): Imports {
  const blocks: ImportBlock[] = [];
  const without: { address: string; reason: string }[] = [];
  const { resources = [] } = JSON.parse(state) as State;
  for (const { mode, type, name, instances } of resources) {
    if (mode !== "managed") continue;
    for (const { index_key: key, attributes = {} } of instances) {
      const to = `${type}.${name}${key === undefined ? "" : `[${JSON.stringify(key)}]`}`;
      const reason = notImportable(type);
      if (reason === undefined) blocks.push({ to, id: importId(type, attributes) });
      else without.push({ address: to, reason });
    }
  }
  return { blocks, without };
}

/** The blocks that a stack does not declare itself, since Terraform refuses a second one for a resource. */
export function undeclared(
  blocks: readonly ImportBlock[],
  { import: own = [] }: { readonly import?: readonly ImportBlock[] },
): readonly ImportBlock[] {
  return blocks.filter(({ to }) => own.every((block) => block.to !== to));
}

/** The blocks as Terraform's JSON. */
export function importsJson(blocks: readonly ImportBlock[]): string {
  return `${JSON.stringify({ import: blocks }, null, 2)}\n`;
}

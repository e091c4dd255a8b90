import type { Block } from "../block";
import type { Evidence } from "../resource";

/** What stands at a path of a block, as evidence: its value, or the expression in its place. */
export function show(block: Block, path: string): Evidence {
  const value = block.value(path);
  const shown = value.kind === "absent" ? undefined : value.kind === "known" ? value.value : value.expression;
  return { resource: block.resource, path: block.path === "" ? path : `${block.path}.${path}`, value: shown };
}

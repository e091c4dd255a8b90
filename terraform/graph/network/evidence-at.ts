import type { Block } from "../block";
import type { Evidence } from "../resource";

/** The attribute at a path as evidence, with what the file says there: templates stay templates. */
export function evidenceAt(block: Block, path: string): Evidence {
  const raw = block.raw(path);
  return {
    resource: block.resource,
    path: block.path === "" ? path : `${block.path}.${path}`,
    value: raw.length > 1 ? raw : raw[0],
  };
}

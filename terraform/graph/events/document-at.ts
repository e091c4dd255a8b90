import type { Block } from "../block";
import type { Json } from "../json";
import { parseTemplateJson } from "../template-json";

/** The JSON document that stands as text at a path, its expressions kept; undefined where there is none that can be read. */
export function documentAt(block: Block, path: string): Json | undefined {
  const [raw] = block.raw(path);
  if (typeof raw !== "string") return undefined;
  const parsed = parseTemplateJson(raw);
  if (parsed !== undefined) return parsed;
  const text = block.text(path);
  return text === undefined || text === raw ? undefined : parseTemplateJson(text);
}

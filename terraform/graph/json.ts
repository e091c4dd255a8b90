import { UserError } from "../../modules/core/errors";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Levels of nesting that are read; the deepest of our own stacks has 14, provider schemas end at about 40. */
const MAX_DEPTH = 200;

/**
 * JSON of a file that anybody may have written.
 * @param name how messages call the file
 * @throws UserError if it is no JSON object, or nests deeper than anything that Terraform writes
 */
export function parseJsonObject(text: string, name: string): JsonObject {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch (error) {
    throw new UserError(`${name} is no JSON: ${(error as Error).message}`);
  }
  if (!isJsonObject(json)) throw new UserError(`${name} must hold a JSON object, got ${kindOf(json)}`);
  requireShallow(json, name);
  return json;
}

export function isJsonObject(json: unknown): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** The object's own member: names such as `constructor` are members like any other. */
export function member(json: Json | undefined, key: string): Json | undefined {
  return isJsonObject(json) && Object.hasOwn(json, key) ? json[key] : undefined;
}

/** What stands for a list in Terraform's JSON, where one block may stand alone; nothing for null. */
export function listOf(json: Json | undefined): readonly Json[] {
  if (json === undefined || json === null) return [];
  return Array.isArray(json) ? (json as readonly Json[]) : [json];
}

/** The objects in what stands for a list of blocks. */
export function objectsOf(json: Json | undefined): readonly JsonObject[] {
  return listOf(json).filter(isJsonObject);
}

/** The value as a text: texts as they are, all else as JSON. Objects may have a `toString` of their own. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** The value as a number: NaN where its text is none. */
export function numberOf(value: unknown): number {
  return Number(textOf(value));
}

function kindOf(json: Json): string {
  if (json === null) return "null";
  return Array.isArray(json) ? "a list" : `a ${typeof json}`;
}

/**
 * Later readers call themselves for each level, so that the depth is bounded here, without calling itself.
 * @throws UserError if it nests deeper than anything that Terraform writes
 */
export function requireShallow(json: Json, name: string): void {
  let level: Json[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new UserError(`${name} nests deeper than ${MAX_DEPTH} levels`);
    const below: Json[] = [];
    for (const value of level)
      if (typeof value === "object" && value !== null)
        for (const inner of Object.values(value)) if (typeof inner === "object") below.push(inner as Json);
    level = below;
  }
}

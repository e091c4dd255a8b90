import { isJsonObject, type Json, type JsonObject } from "../../terraform/graph/json";

/** Keys and indices that lead to a value. */
export type Keys = readonly (string | number)[];

export interface Spot {
  readonly keys: Keys;
  readonly value: Json;
}

/** Every value below an object, outer ones first, down to that many keys. */
export function spotsOf(values: JsonObject, depth = 8): readonly Spot[] {
  const spots: Spot[] = [];
  const walk = (value: Json, keys: Keys): void => {
    if (keys.length > 0) spots.push({ keys, value });
    if (keys.length >= depth) return;
    if (Array.isArray(value))
      (value as readonly Json[]).forEach((element, index) => walk(element, [...keys, index]));
    else if (isJsonObject(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, [...keys, key]);
  };
  walk(values, []);
  return spots;
}

/** A copy with another value where the keys lead; `undefined` takes the member or element away. */
export function edited(json: JsonObject, keys: Keys, value: Json | undefined): JsonObject {
  return editedAt(json, keys, value) as JsonObject;
}

/** The keys as a path, with `*` for positions in lists. */
export function pathOf(keys: Keys): string {
  return keys.map((key) => (typeof key === "number" ? "*" : key)).join(".");
}

function editedAt(json: Json, [key, ...below]: Keys, value: Json | undefined): Json {
  if (key === undefined) return json;
  const inner = Array.isArray(json) ? (json as readonly Json[])[key as number] : (json as JsonObject)[key];
  const next = below.length === 0 ? value : editedAt(inner!, below, value);
  if (Array.isArray(json)) {
    const elements = [...(json as readonly Json[])];
    if (next === undefined) elements.splice(key as number, 1);
    else elements[key as number] = next;
    return elements;
  }
  const { [key]: _, ...rest } = json as JsonObject;
  return next === undefined ? rest : { ...(json as JsonObject), [key]: next };
}

import { member } from "../json";
import type { Evidence, Resource } from "../resource";
import { ABSENT, type Value } from "../value";

/** One of the settings in a map whose keys have dots: `cleanup.policy` in `config`. */
export function setting({ body, stack }: Resource, map: string, key: string): Value {
  const [json] = body.raw(map);
  const value = member(json, key);
  return value === undefined ? ABSENT : body.graph.resolve(value, stack);
}

/** The setting if it is a text, number or flag that is known, as text. */
export function settingText(resource: Resource, map: string, key: string): string | undefined {
  const value = setting(resource, map, key);
  return value.kind === "known" && typeof value.value !== "object" ? String(value.value) : undefined;
}

/** What stands there, as evidence. */
export function showSetting(resource: Resource, map: string, key: string): Evidence {
  const value = setting(resource, map, key);
  const shown = value.kind === "absent" ? undefined : value.kind === "known" ? value.value : value.expression;
  return { resource, path: `${map}.${key}`, value: shown };
}

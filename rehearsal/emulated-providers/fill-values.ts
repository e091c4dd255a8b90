import type { CtyType } from "../providers/cty-type";
import { members } from "./members";
import type { Block } from "./provider-schema";
import { isValues, UNKNOWN, type Value, type Values } from "./value";

/** What a vendor gives a computed value, by its path without indexes; undefined leaves it to its type. */
export type Give = (path: string) => Value | undefined;

/** The object after apply: every unknown value has become one that the vendor gives. */
export function fillValues(block: Block, planned: Values, give: Give, prefix = ""): Values {
  return Object.fromEntries(
    members(block).map(({ name, attribute, inner }) => {
      const path = `${prefix}${name}`;
      const value = planned[name] ?? null;
      if (value === UNKNOWN) return [name, give(path) ?? plain(attribute?.type, path)];
      return [name, inner === undefined ? value : within(inner, value, give, `${path}.`)];
    }),
  );
}

function within(inner: Block, value: Value, give: Give, prefix: string): Value {
  if (Array.isArray(value))
    return (value as readonly Value[]).map((each) =>
      isValues(each) ? fillValues(inner, each, give, prefix) : each,
    );
  return isValues(value) ? fillValues(inner, value, give, prefix) : value;
}

/** A value of a type that says nothing. */
function plain(type: CtyType | undefined, path: string): Value {
  if (type === "string") return `emulated-${path}`;
  if (type === "number") return 1;
  if (type === "bool") return false;
  if (type === undefined || typeof type === "string" || type[0] === "object") return null;
  return type[0] === "map" ? {} : [];
}

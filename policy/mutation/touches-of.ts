import { identityOf } from "../../terraform/graph/identities";
import type { Json } from "../../terraform/graph/json";
import { ALL_REFERENCES } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import type { Keys } from "./edit";

/**
 * What somebody must have read of a graph to notice that a value of a resource became another; `undefined` where
 * anybody may: what names a resource decides which ARNs lead to it.
 * @param value what stood there
 */
export function touchesOf({ id, type }: Resource, [key]: Keys, value: Json): readonly string[] | undefined {
  if (key === identityOf(type)?.named || key === "path") return undefined;
  const own = [`${id}#${key}`, `${id}#*`];
  return /\$\{|arn:/.test(JSON.stringify(value)) ? [...own, ALL_REFERENCES] : own;
}

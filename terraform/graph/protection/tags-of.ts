import type { Resource } from "../resource";
import { member, objectsOf } from "../json";
import { ABSENT, type Value } from "../value";

/** A tag as AWS will see it: the resource's own, or the provider's default. */
export function tagOf(resource: Resource, key: string): Value {
  const { body, stack, document } = resource;
  for (const json of body.raw("tags")) {
    if (typeof json === "string") return { kind: "unknown", expression: json };
    const own = member(json, key);
    if (own !== undefined && own !== null) return body.graph.resolve(own, stack);
  }
  const provider = stack.document.providers.get(document.provider);
  for (const defaults of objectsOf(member(provider, "default_tags"))) {
    const json = member(member(defaults, "tags"), key);
    if (json !== undefined && json !== null) return body.graph.resolve(json, stack);
  }
  return ABSENT;
}

import { identityOf } from "../../terraform/graph/identities";
import type { Json } from "../../terraform/graph/json";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import { isTemplate } from "../../terraform/graph/template";
import { spotsOf } from "./edit";
import { replacing, type Mutant } from "./mutant";

/** What may stand in names; all else parts them: colons of ARNs, quotes, braces. */
const NAME = /[\w.\-/@+=]+/g;

/**
 * The resource is called otherwise, and who wrote its name or its ARN down does not follow; nothing where nobody did:
 * then every reference follows, and nothing is harmed.
 */
export function renamed(resource: Resource): readonly Mutant[] {
  const { type, stack, address, document, body } = resource;
  const named = identityOf(type)?.named;
  const name = named === undefined ? undefined : document.values[named];
  if (named === undefined || typeof name !== "string" || isTemplate(name)) return [];
  const writers = writersOf(body.graph).get(name);
  if (writers === undefined || [...writers].every((id) => id === resource.id)) return [];
  const other = `${name}-renamed`;
  return [
    {
      operator: "rename",
      stack: stack.name,
      address,
      path: named,
      change: `${name} → ${other}`,
      mutate: replacing(address, (each) => ({ ...each, values: { ...each.values, [named]: other } })),
    },
  ];
}

/** Types that write names down for people to look at. */
const FOR_PEOPLE = new Set(["aws_cloudwatch_dashboard", "aws_athena_named_query"]);

/** Who wrote each word down, in attributes or in ARNs; what names a resource itself does not count. */
const writersOf = once((graph: PlatformGraph): ReadonlyMap<string, ReadonlySet<string>> => {
  const writers = new Map<string, Set<string>>();
  const note = (word: string, id: string): unknown =>
    writers.get(word)?.add(id) ?? writers.set(word, new Set([id]));
  for (const { id, type, document } of graph.resources) {
    if (FOR_PEOPLE.has(type)) continue;
    const own = identityOf(type)?.named;
    for (const { keys, value } of spotsOf(document.values))
      if (typeof value === "string" && keys[0] !== own && keys[0] !== "tags")
        for (const word of wordsOf(value)) note(word, id);
  }
  return writers;
});

/** Names in a text: as they stand, and without the path before or behind them. */
function wordsOf(text: Json): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of String(text).matchAll(NAME)) {
    const whole = word.replace(/[-/.]+$/, "");
    const slash = whole.indexOf("/");
    words.add(whole).add(whole.slice(whole.lastIndexOf("/") + 1));
    if (slash > 0)
      words
        .add(whole.slice(0, slash))
        .add(whole.slice(slash))
        .add(whole.slice(slash + 1));
  }
  return words;
}

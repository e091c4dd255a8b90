import { matchesPattern } from "./matches-pattern";
import type { Condition, Statement } from "./statement";

/**
 * What is known of a request: values of condition keys in lower case. `undefined` under a key says that the request
 * has no such key; a key that is not in the map is not known.
 */
export type RequestContext = ReadonlyMap<string, string | readonly string[] | undefined>;

/** Whether a request meets all conditions of a statement; undefined where that is not known. */
export function holds({ conditions }: Statement, context: RequestContext): boolean | undefined {
  let known = true;
  for (const condition of conditions) {
    const held = conditionHolds(condition, context);
    if (held === false) return false;
    known &&= held !== undefined;
  }
  return known ? true : undefined;
}

const OPERATOR =
  /^(?:(forallvalues|foranyvalue):)?(string|arn|bool|null)(not)?(equals|like|equalsignorecase)?(ifexists)?$/;

function conditionHolds({ operator, key, values }: Condition, context: RequestContext): boolean | undefined {
  const match = OPERATOR.exec(operator.toLowerCase());
  if (match === null || !context.has(key) || values.some((value) => value.includes("${"))) return undefined;
  const [, set, kind, not, comparison, ifExists] = match;
  const given = context.get(key);
  if (kind === "null") return (given === undefined) === (values[0] === "true");
  if (given === undefined) return ifExists !== undefined || not !== undefined || set === "forallvalues";
  const same = comparerOf(kind!, comparison);
  const some = (text: string): boolean => values.some((value) => same(value, text));
  const texts = typeof given === "string" ? [given] : given;
  const asked = not === undefined ? some : (text: string): boolean => !some(text);
  return set === "forallvalues" ? texts.every(asked) : texts.some(asked);
}

/** `ArnEquals` takes patterns as `ArnLike` does. */
function comparerOf(kind: string, comparison = "equals"): (value: string, text: string) => boolean {
  if (kind === "arn" || comparison === "like") return matchesPattern;
  if (kind === "bool" || comparison === "equalsignorecase")
    return (value, text) => value.toLowerCase() === text.toLowerCase();
  return (value, text) => value === text;
}

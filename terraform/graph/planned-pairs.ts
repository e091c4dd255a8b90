import { isJsonObject, member, type Json } from "./json";
import { objectOf } from "./literal";
import { isTemplate } from "./template";
import { element, type Planned } from "./planned";

/** Elements that are looked for among each other; longer lists are taken in their order. */
const MAX_SEARCHED = 500;

const NOTHING: Planned = { known: undefined, unknown: undefined, sensitive: undefined };

/**
 * What the plan knows of each element. Plans order sets by themselves: an element is the one that has all its constants.
 */
export function paired(
  constants: readonly (Json | undefined)[],
  planned: Planned,
): { readonly pairs: readonly Planned[]; readonly rest: readonly Planned[] } {
  const known = Array.isArray(planned.known) ? (planned.known as readonly Json[]) : [];
  const left = known.map((_, at) => element(planned, at));
  if (constants.length > MAX_SEARCHED)
    return { pairs: constants.map((_, at) => element(planned, at)), rest: [] };
  const pairs = constants.map((constant, at) => {
    const alone = constants.length === 1 && left.length === 1;
    const fits = (each: Planned | undefined): boolean => each !== undefined && has(each.known, constant);
    const same =
      constants.length === known.length && fits(element(planned, at)) ? element(planned, at) : undefined;
    const index = alone
      ? 0
      : left.findIndex((each) => (same === undefined ? fits(each) : each.known === same.known));
    if (index === -1) return NOTHING;
    return left.splice(index, 1)[0]!;
  });
  return { pairs, rest: left };
}

/** Whether a value has everything that a constant has. */
function has(known: Json | undefined, constant: Json | undefined): boolean {
  if (constant === undefined || constant === null) return true;
  if (isJsonObject(constant))
    return Object.entries(constant).every(([key, value]) => has(member(known, key), value));
  if (Array.isArray(constant)) return true;
  return String(known) === String(constant);
}

/** Constants of a block's own attributes, as far as they hold no template. */
export function constantsOf(expressions: Json): Json {
  return Object.fromEntries(
    Object.entries(objectOf(expressions)).flatMap(([key, expression]) => {
      const constant = isLeaf(expression) ? plainOf(member(expression, "constant_value") ?? null) : undefined;
      return constant === undefined ? [] : [[key, constant] as const];
    }),
  );
}

/** The constant without its templates. */
export function plainOf(constant: Json): Json | undefined {
  if (typeof constant === "string") return isTemplate(constant) ? undefined : constant;
  if (!isJsonObject(constant)) return constant;
  return Object.fromEntries(
    Object.entries(constant).flatMap(([key, value]) => {
      const plain = plainOf(value);
      return plain === undefined ? [] : [[key, plain] as const];
    }),
  );
}

/** An expression says a constant, references, or nothing; anything else is a block. */
export function isLeaf(expression: Json): boolean {
  return (
    isJsonObject(expression) &&
    Object.keys(expression).every((key) => key === "constant_value" || key === "references")
  );
}

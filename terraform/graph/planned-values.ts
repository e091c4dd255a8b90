import { isJsonObject, listOf, member, type Json, type JsonObject } from "./json";
import { isLeaf, constantsOf, paired, plainOf } from "./planned-pairs";
import { below, element, single, undecided, type Planned } from "./planned";
import { escaped, literal, objectOf, SENSITIVE } from "./literal";
import type { PlanScope } from "./plan-scope";
import { isTemplate } from "./template";

/** Where expressions stand. */
export interface Place {
  readonly scope: PlanScope;
  /** Expression of `for_each`, for what `each.value` stands for. */
  readonly repeated?: Json;
  /** Value that an expression of the root, such as `aws_vpc.hub.id`, has today. */
  readonly today: (reference: string) => Json | undefined;
}

/**
 * Attributes and blocks as the synthesized file would have them: what was configured, with its references, and beside
 * it what Terraform knows. What is not configured and not known either is left out: it is not set.
 */
export function plannedBlock(expressions: Json, planned: Planned, place: Place): JsonObject {
  const configured = objectOf(expressions);
  const keys = new Set([...Object.keys(configured), ...Object.keys(objectOf(planned.known))]);
  const members = [...keys].flatMap((key) => {
    const value = plannedValue(member(configured, key), below(planned, key), place);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(members);
}

/** One attribute, or the blocks of one name. */
export function plannedValue(expression: Json | undefined, planned: Planned, place: Place): Json | undefined {
  if (expression === undefined) return unconfigured(planned, place);
  if (Array.isArray(expression)) return blocks(expression as readonly Json[], planned, place);
  if (!isLeaf(expression)) return plannedBlock(expression, single(planned), place);
  const constant = member(expression, "constant_value");
  if (constant !== undefined) return settled(constant, expression, planned, place);
  return filled(planned, place.scope.references(expression, place.repeated), place);
}

/** Blocks in the order of the file; those that only the plan has, from `dynamic`, come last. */
function blocks(elements: readonly Json[], planned: Planned, place: Place): Json {
  const { pairs, rest } = paired(elements.map(constantsOf), planned);
  const configured = elements.map((element, at) => plannedBlock(element, pairs[at]!, place));
  const dynamic = rest.flatMap((each) => unconfigured(each, place) ?? []);
  return [...configured, ...dynamic];
}

/** What only the plan has: defaults, computed values and `dynamic` blocks. What is unknown as a whole is not set. */
function unconfigured(planned: Planned, place: Place): Json | undefined {
  const { known, unknown, sensitive } = planned;
  if (known === undefined || known === null || !undecided(unknown)) return literal(known, sensitive);
  return filled(planned, [], place);
}

/** A constant, or what Terraform's JSON syntax shows as one: templates included. */
function settled(constant: Json, expression: Json, planned: Planned, place: Place): Json | undefined {
  if (!hasTemplate(constant) && !undecided(planned.sensitive)) return constant;
  if (typeof constant === "string") return settledText(constant, expression, planned, place);
  if (Array.isArray(constant)) {
    const elements = constant as readonly Json[];
    const { pairs } = paired(elements.map(plainOf), planned);
    return elements.map((element, at) => settled(element, expression, pairs[at]!, place) ?? null);
  }
  if (!isJsonObject(constant)) return constant;
  return Object.fromEntries(
    Object.entries(constant).map(([key, value]) => [
      key,
      settled(value, expression, below(planned, key), place) ?? null,
    ]),
  );
}

function settledText(text: string, expression: Json, planned: Planned, place: Place): Json | undefined {
  const { known, unknown, sensitive } = planned;
  if (!isTemplate(text)) return sensitive === true ? SENSITIVE : text;
  if (known === text) return escaped(text);
  const kept = place.scope.keep(text);
  if (kept !== undefined) return kept;
  if (known !== undefined && known !== null && unknown !== true) return literal(known, sensitive);
  const named = listOf(member(expression, "references")).filter(
    (reference) => typeof reference === "string" && text.includes(reference),
  );
  return templateOf(place.scope.references({ references: named }, place.repeated)) ?? text;
}

/** A value of which the file tells only what it refers to: HCL. */
function filled(planned: Planned, references: readonly string[], place: Place): Json | undefined {
  const { known, unknown, sensitive } = planned;
  if (unknown === true) return templateOf(references) ?? "${unknown}";
  if (Array.isArray(known) || Array.isArray(unknown)) return filledList(planned, references, place);
  if (isJsonObject(known) || isJsonObject(unknown)) {
    const members = [
      ...new Set([...Object.keys(objectOf(known)), ...Object.keys(objectOf(unknown))]),
    ].flatMap((key) => {
      const value = filled(below(planned, key), closest(key, references), place);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(members);
  }
  const source =
    typeof known === "string" && known !== ""
      ? references.find((reference) => place.today(reference) === known)
      : undefined;
  return source === undefined ? literal(known, sensitive) : `\${${source}}`;
}

function filledList(planned: Planned, references: readonly string[], place: Place): Json {
  const unknown = listOf(planned.unknown);
  const length = Math.max(listOf(planned.known).length, unknown.length);
  const open = unknown.filter((mark) => mark === true).length;
  let next = 0;
  return Array.from({ length }, (_, at) => {
    const one = open === references.length && unknown[at] === true;
    return filled(element(planned, at), one ? [references[next++]!] : references, place) ?? null;
  });
}

/** References whose type is what the attribute is called after, `gateway_id` and `aws_internet_gateway`; else all. */
function closest(key: string, references: readonly string[]): readonly string[] {
  const stem = key.replace(/_(?:ids?|arns?|name)$/, "");
  const named = references.filter((reference) =>
    new RegExp(`(?:^|[._])${stem.replace(/\W/g, "")}\\.`).test(reference),
  );
  return named.length > 0 ? named : references;
}

function templateOf(references: readonly string[]): string | undefined {
  if (references.length === 0) return undefined;
  return references.length === 1 ? `\${${references[0]}}` : `\${[${references.join(", ")}]}`;
}

function hasTemplate(json: Json): boolean {
  if (typeof json === "string") return isTemplate(json);
  return (
    typeof json === "object" &&
    json !== null &&
    Object.values(json).some((inner) => hasTemplate(inner as Json))
  );
}

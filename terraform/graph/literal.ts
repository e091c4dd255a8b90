import { isJsonObject, member, type Json } from "./json";
import { isTemplate } from "./template";

/** What stands in place of a value that Terraform knows to be secret: evidence is shown to many. */
export const SENSITIVE = "(sensitive value)";

/**
 * A value that a plan or state knows, as a template that says it: `${` of its texts is no expression. What a provider
 * writes where nothing is set (null, empty texts, lists and blocks) is left out.
 * @param sensitive Terraform's marks, in the shape of the value
 */
export function literal(known: Json | undefined, sensitive?: Json): Json | undefined {
  if (known === undefined || known === null || known === "") return undefined;
  if (sensitive === true) return SENSITIVE;
  if (typeof known === "string") return escaped(known);
  if (typeof known !== "object") return known;
  if (Array.isArray(known)) {
    const marks = Array.isArray(sensitive) ? (sensitive as readonly Json[]) : [];
    const elements = (known as readonly Json[]).map((element, at) => literal(element, marks[at]));
    const set = elements.filter((element) => element !== undefined);
    return set.length === 0 ? undefined : set;
  }
  const members = Object.entries(known).flatMap(([key, value]) => {
    const said = literal(value, member(sensitive, key));
    return said === undefined ? [] : [[key, said] as const];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** The text as a template without expressions. */
export function escaped(text: string): string {
  return isTemplate(text) ? text.replace(/[$%](?=\{)/g, (mark) => mark + mark) : text;
}

/** The object that a value is, or an empty one. */
export function objectOf(json: Json | undefined): Readonly<Record<string, Json>> {
  return isJsonObject(json) ? json : {};
}

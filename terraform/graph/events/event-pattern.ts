import type { Block } from "../block";
import { isJsonObject, listOf, member, type Json } from "../json";
import { documentAt } from "./document-at";

/** Whole numbers from one to the other, both included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** The event pattern of a rule; undefined where it has none, or it cannot be read before apply. */
export function patternOf(block: Block): Json | undefined {
  const pattern = documentAt(block, "event_pattern");
  return isJsonObject(pattern) ? pattern : undefined;
}

/** What stands at a dotted path of a pattern. */
export function fieldOf(pattern: Json | undefined, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((json, step) => member(json, step), pattern);
}

/** Texts that a field must be one of; undefined where it is not limited to texts. */
export function textsAt(pattern: Json | undefined, path: string): readonly string[] | undefined {
  const values = fieldOf(pattern, path);
  if (values === undefined) return undefined;
  const texts = listOf(values).filter((value) => typeof value === "string");
  return texts.length === listOf(values).length ? texts : undefined;
}

/** Ranges that a whole number must be in, in their order; undefined where the field is not limited to such. */
export function rangesAt(pattern: Json | undefined, path: string): readonly NumberRange[] | undefined {
  const values = fieldOf(pattern, path);
  if (values === undefined) return undefined;
  const ranges = listOf(values).map(rangeOf);
  if (ranges.some((range) => range === undefined)) return undefined;
  return (ranges as NumberRange[]).toSorted((a, b) => a.from - b.from);
}

/** Whether ranges hold every number from one to the other, each once. */
export function partition(ranges: readonly NumberRange[], from: number, to: number): boolean {
  let next = from;
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    if (range.from !== next || range.to < range.from) return false;
    next = range.to + 1;
  }
  return next === to + 1;
}

function rangeOf(json: Json): NumberRange | undefined {
  if (typeof json === "number") return { from: json, to: json };
  const numeric = member(json, "numeric");
  if (!Array.isArray(numeric)) return undefined;
  let [from, to]: [number | undefined, number | undefined] = [undefined, undefined];
  for (let at = 0; at < numeric.length; at += 2) {
    const [operator, number] = [numeric[at] as Json, numeric[at + 1] as Json | undefined];
    if (typeof number !== "number") return undefined;
    if (operator === ">=") from = Math.ceil(number);
    else if (operator === ">") from = Math.floor(number) + 1;
    else if (operator === "<=") to = Math.floor(number);
    else if (operator === "<") to = Math.ceil(number) - 1;
    else if (operator === "=") [from, to] = [number, number];
    else return undefined;
  }
  return from === undefined || to === undefined ? undefined : { from, to };
}

import type { Part } from "./claim";
import type { Fact } from "./evidence";
import type { Language } from "./language";

const LOCALES: Readonly<Record<Language, string>> = { es: "es-CL", en: "en-GB" };

/** Values of a list that are shown before the rest is counted. */
const MOST = 8;

/** A fact's value as it is written in a language. */
export function writtenValue({ value }: Pick<Fact, "value">, language: Language): string {
  if (typeof value === "number") return writtenNumber(value, language);
  if (typeof value === "string") return value;
  const rest = value.length - MOST;
  const shown = rest > 0 ? [...value.slice(0, MOST), `+${rest}`] : value;
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(shown);
}

export function writtenNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { useGrouping: true, maximumFractionDigits: 2 }).format(
    value,
  );
}

/** The words that follow a value in a sentence, if it has any: ` zone`, ` zones`. */
export function nounOf({ fact, noun }: Exclude<Part, string>): string {
  if (noun === undefined) return "";
  return ` ${fact.value === 1 ? noun.one : noun.many}`;
}

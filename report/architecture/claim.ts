import type { ClaimEvidence, Fact } from "./evidence";
import { LANGUAGES, type Bilingual, type Language } from "./language";
import { requireNoNumber } from "./numbers";
import { worstVerdict, type Verdict } from "./rule-standing";

/** A piece of a sentence: words, or a value that something proves. */
export type Part = string | FactPart;

export interface FactPart {
  readonly name: string;
  readonly fact: Fact;
  /** Noun after a number, where the sentence has a form for one and one for more. */
  readonly noun?: { readonly one: string; readonly many: string };
}

/** A sentence that something proves. */
export interface Claim {
  readonly parts: Readonly<Record<Language, readonly Part[]>>;
  readonly evidence: readonly [ClaimEvidence, ...ClaimEvidence[]];
  /** What its rules say: `pass` too where it states facts only. */
  readonly verdict: Verdict;
}

const PLACE = /\{(\w+)(?:\|([^|{}]+)\|([^|{}]+))?\}/g;

/**
 * A sentence of the report: in each language a text with `{name}` where a fact stands, or `{name|zone|zones}` where a
 * noun goes by its number. Numbers may come from facts only.
 * @throws Error if nothing proves it, if a text types a number, or if the languages do not state the same facts
 */
export function claim(
  text: Bilingual,
  facts: Readonly<Record<string, Fact>>,
  evidence: readonly ClaimEvidence[] = [],
): Claim {
  const [first, ...more] = [...Object.values(facts).flatMap((fact) => [...fact.evidence]), ...evidence];
  if (first === undefined) throw new Error(`nothing proves the claim "${text.en}"`);
  const named = Object.keys(facts).sort().join(", ");
  const parts = Object.fromEntries(
    LANGUAGES.map((language) => {
      const found = partsOf(text[language], facts);
      const used = [...new Set(found.flatMap((part) => (typeof part === "string" ? [] : [part.name])))];
      if (used.sort().join(", ") !== named)
        throw new Error(`the claim "${text[language]}" must state exactly these facts: ${named}`);
      return [language, found];
    }),
  ) as Record<Language, readonly Part[]>;
  const judged = [first, ...more].flatMap((each) => (each.kind === "rule" ? [each.standing.verdict] : []));
  const verdict = judged.length === 0 ? "pass" : worstVerdict(judged);
  return { parts, evidence: [first, ...more], verdict };
}

function partsOf(text: string, facts: Readonly<Record<string, Fact>>): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACE)) {
    const [whole, name = "", one, many] = match;
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) throw new Error(`the claim "${text}" states ${name}, of which nothing is known`);
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ name, fact, ...(one !== undefined && many !== undefined && { noun: { one, many } }) });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  for (const part of parts) if (typeof part === "string") requireNoNumber(part, text);
  return parts;
}

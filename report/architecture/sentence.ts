import { claim, type Claim } from "./claim";
import { isNothing, type ClaimEvidence } from "./evidence";
import type { FactOf } from "./facts/graph-facts";
import type { Bilingual } from "./language";
import type { ReportSource } from "./report-source";

/** A sentence as the report's texts have it: the claim that it becomes once there is a platform to speak of. */
export interface Sentence extends Bilingual {
  readonly facts?: Readonly<Record<string, FactOf>>;
  /** Ids of rules that prove it. */
  readonly rules?: readonly string[];
  /** Says it also where one of its facts is nothing: "0 instances" says something. */
  readonly evenNothing?: true;
}

/** The claim of a sentence; none where it would speak of what is not there. @throws Error if nothing proves it */
export function say(source: ReportSource, sentence: Sentence): Claim | undefined {
  const { facts = {}, evenNothing, es, en } = sentence;
  const known = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact(source)]));
  if (evenNothing === undefined && Object.values(known).some(isNothing)) return undefined;
  return claim({ es, en }, known, rulesOf(source, sentence));
}

/** Claims of all sentences that speak of what is there. */
export function sayAll(source: ReportSource, sentences: readonly Sentence[]): readonly Claim[] {
  return sentences.flatMap((sentence) => say(source, sentence) ?? []);
}

function rulesOf({ standings }: ReportSource, { rules = [] }: Sentence): readonly ClaimEvidence[] {
  return rules.flatMap((id) => {
    const standing = standings.get(id);
    return standing === undefined ? [] : [{ kind: "rule", standing }];
  });
}

import { applyExceptions, type ExceptedFinding } from "../../policy/apply-exceptions";
import type { Exception } from "../../policy/exception";
import type { PlatformFinding } from "../../policy/platform-finding";
import type { Judgement } from "../../policy/rule";
import { findingsOf, type RuleResult } from "../../policy/run-rules";
import type { RuleStanding, Verdict } from "./rule-standing";

/** What each rule's findings come to once exceptions have accepted theirs, by rule id. */
export function standingsOf(
  results: readonly RuleResult[],
  exceptions: readonly Exception[],
  today: Date,
): ReadonlyMap<string, RuleStanding> {
  return new Map(results.map((result) => [result.rule.id, standingOf(result, exceptions, today)]));
}

function standingOf(result: RuleResult, exceptions: readonly Exception[], today: Date): RuleStanding {
  const own = exceptions.filter(({ id }) => id === result.rule.id);
  const parted = (["fail", "unknown"] as const).map((verdict) => {
    const { open, excepted } = applyExceptions(only(result, verdict), own, today, false);
    return {
      verdict,
      open: open as PlatformFinding[],
      excepted: excepted as (PlatformFinding & ExceptedFinding)[],
    };
  });
  const worst = parted.find(({ open }) => open.length > 0)?.verdict;
  const verdict: Verdict = worst ?? (result.judgements.length > 0 ? "pass" : "not-applicable");
  return {
    result,
    verdict,
    open: parted.flatMap(({ open }) => open),
    excepted: parted.flatMap(({ excepted }) => excepted),
  };
}

function only(result: RuleResult, verdict: Judgement["verdict"]): readonly PlatformFinding[] {
  return findingsOf([
    { ...result, judgements: result.judgements.filter((judgement) => judgement.verdict === verdict) },
  ]);
}

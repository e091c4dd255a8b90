import type { ExceptedFinding } from "../../policy/apply-exceptions";
import type { PlatformFinding } from "../../policy/platform-finding";
import type { RuleResult } from "../../policy/run-rules";

export type Verdict = "pass" | "fail" | "unknown" | "not-applicable";

export const VERDICTS: readonly Verdict[] = ["pass", "fail", "unknown", "not-applicable"];

/** What a rule said, once accepted findings are set apart. */
export interface RuleStanding {
  readonly result: RuleResult;
  /** Of what nobody has accepted: a rule whose every finding is accepted passes, and its exceptions are shown. */
  readonly verdict: Verdict;
  readonly open: readonly PlatformFinding[];
  readonly excepted: readonly (PlatformFinding & ExceptedFinding)[];
}

/** One verdict of several: fails if one fails, is unknown if one is, passes if one passes. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return (["fail", "unknown", "pass"] as const).find((one) => verdicts.includes(one)) ?? "not-applicable";
}

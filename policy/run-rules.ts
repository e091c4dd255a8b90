import type { PlatformFinding } from "./platform-finding";
import type { Platform } from "./platform";
import { SEVERITIES, type Judgement, type Rule } from "./rule";

/** What one rule said of a platform. */
export interface RuleResult {
  readonly rule: Rule;
  readonly judgements: readonly Judgement[];
  /** `not-applicable` where nothing was examined, or the profile does not promise what the rule proves. */
  readonly verdict: "pass" | "fail" | "unknown" | "not-applicable";
  /** Why nothing was examined. */
  readonly nothing?: string;
}

/** Asks every rule, in their order. @throws Error if a rule examined nothing and does not say why: a mistake of ours */
export function runRules(rules: readonly Rule[], platform: Platform): readonly RuleResult[] {
  const { requirements, environment } = platform.promises;
  return rules.map((rule): RuleResult => {
    if (!rule.requirements.some((requirement) => requirements.includes(requirement))) {
      const nothing = `the profile of ${environment} does not promise ${rule.requirements.join(" or ")}`;
      return { rule, judgements: [], verdict: "not-applicable", nothing };
    }
    const { judgements, nothing } = rule.check(platform);
    if (judgements.length > 0) return { rule, judgements, verdict: worstOf(judgements) };
    if (nothing === undefined) throw new Error(`rule ${rule.id} examined nothing and does not say why`);
    return { rule, judgements, verdict: "not-applicable", nothing };
  });
}

/** Findings of all rules, the gravest first, then by rule, stack and address. */
export function findingsOf(results: readonly RuleResult[]): readonly PlatformFinding[] {
  const ranked = results.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.rule.severity) - SEVERITIES.indexOf(b.rule.severity) ||
      compare(a.rule.id, b.rule.id),
  );
  return ranked.flatMap(({ rule, judgements }) =>
    judgements
      .filter(({ verdict }) => verdict !== "pass")
      .map(({ resource, verdict, message, evidence }): PlatformFinding => ({
        id: rule.id,
        severity: rule.severity,
        title: rule.title,
        stack: resource.stack.name,
        address: resource.address,
        message: verdict === "unknown" ? `cannot be decided: ${message}` : message,
        ...(resource.constructPath !== undefined && { constructPath: resource.constructPath }),
        evidence: evidence.map(({ resource: { id }, path, value }) => ({
          address: id,
          ...(path !== undefined && { path, value }),
        })),
      }))
      .sort((a, b) => compare(a.stack, b.stack) || compare(a.address, b.address)),
  );
}

function worstOf(judgements: readonly Judgement[]): "pass" | "fail" | "unknown" {
  if (judgements.some(({ verdict }) => verdict === "fail")) return "fail";
  return judgements.some(({ verdict }) => verdict === "unknown") ? "unknown" : "pass";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

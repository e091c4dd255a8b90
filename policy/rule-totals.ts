import type { CheckedRule } from "./check-result";
import type { Rule } from "./rule";
import type { RuleResult } from "./run-rules";

/** Verdicts, the worst first. */
const RANKED: readonly RuleResult["verdict"][] = ["fail", "unknown", "pass", "not-applicable"];

/** What one rule said of several platforms; what stands in two of them counts once. */
export class RuleTotals {
  private readonly seen = new Set<string>();
  private examined = 0;
  private verdict: RuleResult["verdict"] = "not-applicable";
  private nothing: string | null = null;

  public constructor(public readonly rule: Rule) {}

  public add({ judgements, verdict, nothing }: RuleResult): void {
    this.examined += judgements.filter(({ resource }) => !this.seen.has(resource.id)).length;
    for (const { resource } of judgements) this.seen.add(resource.id);
    if (RANKED.indexOf(verdict) < RANKED.indexOf(this.verdict)) this.verdict = verdict;
    this.nothing ??= nothing ?? null;
  }

  public total(): CheckedRule {
    const { id, severity, area, requirements, pci, title, why, source } = this.rule;
    const nothing = this.examined === 0 ? this.nothing : null;
    const { examined, verdict } = this;
    const rule = { id, by: "klap", severity, area, requirements, pci, title, why, source } as const;
    return { ...rule, examined, verdict, nothing, open: 0, excepted: 0 };
  }
}

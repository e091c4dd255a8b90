import type { Requirement } from "../modules/core/environment";
import type { Area, Severity } from "./rule";
import type { RuleResult } from "./run-rules";

/** What was found over one environment or several, as every format of the report tells it. */
export interface CheckResult {
  /** Environments that were judged; empty for stacks of nobody's environment. */
  readonly environments: readonly string[];
  readonly stacks: number;
  readonly resources: number;
  /** Our rules in the order of areas and ids, then checkov's in the order of ids. */
  readonly rules: readonly CheckedRule[];
  /** Open ones, the gravest first. */
  readonly findings: readonly CheckFinding[];
  /** Exceptions that accept something here, or are not as they must be. */
  readonly exceptions: readonly CheckedException[];
}

export interface CheckedRule {
  readonly id: string;
  readonly by: "klap" | "checkov";
  /** Checkov tells no severity. */
  readonly severity: Severity | null;
  readonly area: Area | null;
  readonly requirements: readonly Requirement[];
  readonly pci: readonly string[];
  readonly title: string;
  readonly why: string | null;
  /** Where the condition comes from. */
  readonly source: readonly string[];
  /** Judgements that it passed, or what checkov looked at. */
  readonly examined: number;
  /** The worst of all judgements, excepted ones included. */
  readonly verdict: RuleResult["verdict"];
  /** Why nothing was examined. */
  readonly nothing: string | null;
  readonly open: number;
  readonly excepted: number;
}

export interface CheckFinding {
  readonly rule: string;
  readonly by: CheckedRule["by"];
  readonly severity: Severity | null;
  readonly title: string;
  readonly why: string | null;
  readonly address: string;
  readonly stack: string;
  readonly constructPath: string | null;
  /** `modules/network/tier.ts:12`, where `klap synth --sources` has told it. */
  readonly source: string | null;
  readonly message: string;
  /** `<stack>/<address>`, attribute and value, in the order of the path that proves it. */
  readonly evidence: readonly {
    readonly address: string;
    readonly path?: string;
    readonly value?: unknown;
  }[];
}

export interface CheckedException {
  readonly rule: string;
  readonly stacks: string;
  readonly addresses: string;
  readonly reason: string;
  readonly until: string;
  /** What it accepts. */
  readonly accepts: readonly CheckFinding[];
  /** What is wrong with it: ended, unused, without a reason. */
  readonly problem: string | null;
}

/** Whether somebody has to do something. */
export function isClean({ findings, exceptions }: CheckResult): boolean {
  return findings.length === 0 && exceptions.every(({ problem }) => problem === null);
}

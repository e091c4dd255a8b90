import type { Environment } from "../../modules/core/environment";
import type { Exception } from "../../policy/exception";
import type { Platform } from "../../policy/platform";
import { promisesOfGraph } from "../../policy/promises";
import { runRules } from "../../policy/run-rules";
import { RULES } from "../../policy/rules/rules";
import type { RehearsalResult } from "../../rehearsal/result";
import type { LayerSettings } from "../../stacks/catalog";
import type { StackGraph } from "../../stacks/graph";
import type { ReportSource } from "./report-source";
import { standingsOf } from "./standings";

export interface SourceParts {
  readonly environment: Environment<LayerSettings>;
  readonly platform: Platform;
  readonly stacks: StackGraph;
  readonly exceptions: readonly Exception[];
  /** First instant of the day, UTC: exceptions end. */
  readonly today: Date;
  readonly rehearsal?: RehearsalResult;
  readonly scope?: ReportSource["scope"];
}

/** Asks every rule, and gathers what the report may speak of. */
export function sourceOf({ today, ...parts }: SourceParts): ReportSource {
  const results = runRules(RULES, parts.platform);
  const accountNames = new Map([
    ...promisesOfGraph(parts.platform.graph).accounts,
    ...parts.platform.promises.accounts,
  ]);
  return { ...parts, accountNames, standings: standingsOf(results, parts.exceptions, today) };
}

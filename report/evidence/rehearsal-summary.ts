import type { RehearsalResult } from "../../rehearsal/result";

/** What a rehearsal found, as far as the same commit always finds the same: no times, nothing of the machine. */
export interface RehearsalSummary {
  readonly commit: string;
  readonly totals: RehearsalResult["totals"];
  readonly stacks: readonly {
    readonly name: string;
    readonly applied: number;
    readonly secondPlanChanges: number;
    readonly stateAfterDestroy: number;
  }[];
  readonly types: RehearsalResult["types"];
  readonly lifted: RehearsalResult["lifted"];
  readonly secretsOutsideSealedStates: readonly string[];
  readonly mistakes?: RehearsalResult["mistakes"];
}

export function rehearsalSummary(result: RehearsalResult): RehearsalSummary {
  const { commit, totals, types, lifted, secrets, mistakes } = result;
  return {
    commit,
    totals,
    stacks: result.stacks.map(({ name, applied, secondPlanChanges, stateAfterDestroy }) => ({
      name,
      applied: Object.values(applied).reduce((sum, count) => sum + count, 0),
      secondPlanChanges,
      stateAfterDestroy,
    })),
    types,
    lifted,
    secretsOutsideSealedStates: secrets,
    ...(mistakes !== undefined && { mistakes }),
  };
}

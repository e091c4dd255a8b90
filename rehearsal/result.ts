import type { Source } from "./emulator-process";

export type SourceCounts = Readonly<Record<Source, number>>;

/** A resource whose provider was answered for, because no emulated API could carry it. */
export interface Answered {
  readonly address: string;
  readonly reason: string;
}

/** What a rehearsal found out about one stack. */
export interface StackResult {
  readonly name: string;
  readonly wave: number;
  /** Resources that the synthesized stack declares. */
  readonly declared: number;
  /** Resources applied by the real provider, by what answered its calls. */
  readonly applied: SourceCounts;
  readonly answered: readonly Answered[];
  /** Changes of the second plan; 0 is what it must be. */
  readonly secondPlanChanges: number;
  /** Addresses of those changes. */
  readonly secondPlanAddresses: readonly string[];
  /** Resources left in the state after destroy; 0 is what it must be. */
  readonly stateAfterDestroy: number;
  /** Seconds of work on this stack, over all phases. */
  readonly seconds: number;
}

export interface RehearsalTotals {
  readonly stacks: number;
  readonly declared: number;
  readonly applied: SourceCounts;
  readonly answered: number;
  readonly types: number;
  readonly typesApplied: SourceCounts;
  readonly secondPlanChanges: number;
  readonly stateAfterDestroy: number;
}

/** Machine-readable result of `klap rehearse`. */
export interface RehearsalResult {
  readonly environment: string;
  readonly commit: string;
  readonly seconds: number;
  readonly stacks: readonly StackResult[];
  readonly totals: RehearsalTotals;
  /** What the destroy had to lift first: `aws_s3_bucket.archive: prevent_destroy`. */
  readonly lifted: readonly string[];
  /** Placeholders that stood in for client values. */
  readonly placeholders: readonly string[];
}

export const NO_SOURCES: SourceCounts = { moto: 0, plugin: 0, model: 0 };

/** Sums over all stacks; `sourceOfType` says what carried each resource type that was applied. */
export function totalsOf(
  stacks: readonly StackResult[],
  sourceOfType: ReadonlyMap<string, Source>,
): RehearsalTotals {
  const typesApplied = { ...NO_SOURCES };
  for (const source of sourceOfType.values()) typesApplied[source] += 1;
  const sum = (value: (stack: StackResult) => number) =>
    stacks.reduce((total, stack) => total + value(stack), 0);
  return {
    stacks: stacks.length,
    declared: sum((stack) => stack.declared),
    applied: {
      moto: sum((stack) => stack.applied.moto),
      plugin: sum((stack) => stack.applied.plugin),
      model: sum((stack) => stack.applied.model),
    },
    answered: sum((stack) => stack.answered.length),
    types: sourceOfType.size,
    typesApplied,
    secondPlanChanges: sum((stack) => stack.secondPlanChanges),
    stateAfterDestroy: sum((stack) => stack.stateAfterDestroy),
  };
}

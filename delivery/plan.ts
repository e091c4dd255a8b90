import { UserError } from "../modules/core/errors";
import { forEachLimited } from "../modules/core/for-each-limited";
import type { StackGraph, StackNode } from "../stacks/graph";
import type { PlannedChange, PlanSummary } from "../terraform/plan-json";

/** What the plan of one stack came to. */
export interface StackPlan {
  readonly name: string;
  readonly wave: number;
  /** `waiting`: what it reads is not applied yet. `failed`: Terraform could not plan it. */
  readonly status: "unchanged" | "changed" | "waiting" | "failed";
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly changes: readonly PlannedChange[];
  /** Stacks to apply first, where it is waiting. */
  readonly waitsFor: readonly string[];
  /** Terraform's words, where it failed. */
  readonly error?: string;
}

/** Machine-readable result of `klap plan`. */
export interface EnvironmentPlan {
  readonly environment: string;
  readonly stacks: readonly StackPlan[];
  readonly totals: Readonly<Record<StackPlan["status"] | "add" | "change" | "destroy", number>>;
}

export interface PlanOptions {
  /** Stacks at work at the same time. */
  readonly parallel: number;
  /** Plans one stack. */
  readonly plan: (stack: string) => Promise<PlanSummary>;
  /** Told of each stack as soon as it is planned. */
  readonly onStack: (plan: StackPlan) => void;
}

const NOTHING = { add: 0, change: 0, destroy: 0, changes: [], waitsFor: [] } as const;

/**
 * Plans stacks wave by wave. A stack whose producers were never applied cannot be planned, since it reads ids
 * that nobody has yet: it waits, and so does what rests on it. One that fails does not stop the others.
 */
export async function planStacks(graph: StackGraph, options: PlanOptions): Promise<EnvironmentPlan> {
  const { parallel, plan, onStack } = options;
  const byName = new Map(graph.stacks.map((stack) => [stack.name, stack]));
  const plans = new Map<string, StackPlan>();
  const notApplied = new Set<string>();
  for (const wave of graph.waves)
    await forEachLimited(wave, parallel, async (name) => {
      const stack = byName.get(name)!;
      const { result, applied } = await planOne(stack, notApplied, plan);
      if (!applied) notApplied.add(name);
      plans.set(name, result);
      onStack(result);
    });
  const stacks = graph.stacks.map(({ name }) => plans.get(name)!);
  return { environment: graph.environment, stacks, totals: totalsOf(stacks) };
}

async function planOne(
  { name, wave, reads }: StackNode,
  notApplied: ReadonlySet<string>,
  plan: PlanOptions["plan"],
): Promise<{ result: StackPlan; applied: boolean }> {
  const missing = distinct(reads.map(({ stack }) => stack).filter((stack) => notApplied.has(stack)));
  const waiting = (waitsFor: readonly string[]) => ({
    result: { ...NOTHING, name, wave, status: "waiting" as const, waitsFor },
    applied: false,
  });
  if (missing.length > 0) return waiting(missing);
  try {
    const { applied, ...summary } = await plan(name);
    const status = summary.changes.length === 0 ? "unchanged" : "changed";
    return { result: { name, wave, status, ...summary, waitsFor: [] }, applied };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const unapplied = missingStates(error.message, reads);
    if (unapplied.length > 0) return waiting(unapplied);
    return { result: { ...NOTHING, name, wave, status: "failed", error: error.message }, applied: false };
  }
}

/** Producers of which Terraform says that they have no state, or one without the contract. */
function missingStates(message: string, reads: StackNode["reads"]): string[] {
  if (!/Unable to find remote state|does not have an attribute named "(contract|v\d+)"/.test(message))
    return [];
  const contracts = distinct(reads.filter(({ version }) => version !== undefined).map(({ stack }) => stack));
  const named = contracts.filter((stack) =>
    message.includes(stack.slice(stack.indexOf("-") + 1).replaceAll("-", "_")),
  );
  return named.length > 0 ? named : contracts;
}

function totalsOf(stacks: readonly StackPlan[]): EnvironmentPlan["totals"] {
  const sum = (value: (stack: StackPlan) => number): number =>
    stacks.reduce((total, stack) => total + value(stack), 0);
  const having = (status: StackPlan["status"]): number => sum((stack) => (stack.status === status ? 1 : 0));
  return {
    unchanged: having("unchanged"),
    changed: having("changed"),
    waiting: having("waiting"),
    failed: having("failed"),
    add: sum(({ add }) => add),
    change: sum(({ change }) => change),
    destroy: sum(({ destroy }) => destroy),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

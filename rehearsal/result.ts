import type { Answered } from "./answered";
import type { Environment } from "../modules/core/environment";
import type { StackGraph } from "../stacks/graph";
import type { Source } from "./emulator-process";
import type { MistakeSummary } from "./mistakes/mistake";
import type { Rejoined, StackRun } from "./stack-run";

/** Resources listed as the slowest. */
const SLOWEST = 10;

export type SourceCounts = Readonly<Record<Source, number>>;

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
  /** What came of losing the state and importing everything again, where that was asked for. */
  readonly rejoined?: Rejoined;
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
  /** Resources made by emulated providers of Kafka vendors; they are in no share of AWS's resources. */
  readonly vendor: number;
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
  /** Every resource type by name, and what carried it. */
  readonly types: readonly TypeResult[];
  /** CPU seconds of warm providers, where the system tells; cold ones are Terraform's children. */
  readonly providerCpuSeconds: number;
  /** What became of mistakes made on purpose, where any were asked for. */
  readonly mistakes?: MistakeSummary;
  /** Resources that took longest to apply, slowest first. */
  readonly slowest: readonly { readonly stack: string; readonly address: string; readonly seconds: number }[];
  /** Files in which a secret of the emulated clouds was found and that are no sealed state; none there must be. */
  readonly secrets: readonly string[];
  /** Placeholders that stood in for client values. */
  readonly placeholders: readonly string[];
}

/**
 * What carried the resources of one type: `proxy` where one was answered for, `vendor` where an emulated provider of a
 * Kafka vendor made them, `none` where no call was seen.
 */
export interface TypeResult {
  readonly type: string;
  readonly resources: number;
  readonly source: Source | "proxy" | "vendor" | "none";
}

export interface ResultParts {
  readonly environment: Environment;
  readonly commit: string;
  readonly seconds: number;
  readonly graph: StackGraph;
  readonly runs: ReadonlyMap<string, StackRun>;
  /** What carried each resource type; a type that is missing called nothing that was watched. */
  readonly sourceOfType: ReadonlyMap<string, Source>;
  readonly providerCpuSeconds: number;
  readonly mistakes?: MistakeSummary;
  readonly secrets: readonly string[];
}

/** Puts together what a rehearsal found out. */
export function rehearsalResult(parts: ResultParts): RehearsalResult {
  const { environment, commit, seconds, graph, runs, sourceOfType, providerCpuSeconds, mistakes, secrets } =
    parts;
  const stacks = graph.stacks.map(({ name, wave }) => stackResult(name, wave, runs.get(name)!, sourceOfType));
  const all = [...runs.values()];
  const answeredTypes = new Set(
    all.flatMap((run) => run.answered().map(({ address }) => address.split(".")[0]!)),
  );
  const types = new Set(all.flatMap((run) => run.applied.map(({ type }) => type)));
  const typesApplied = countSources(
    [...types].filter((type) => !answeredTypes.has(type)),
    sourceOfType,
  );
  return {
    environment: environment.name,
    commit,
    seconds,
    stacks,
    totals: { ...totalsOf(stacks, types.size, typesApplied), vendor: vendorResources(all) },
    lifted: graph.stacks.flatMap(({ name }) => runs.get(name)!.lifted.map((lock) => `${name} ${lock}`)),
    types: typeResults(all, answeredTypes, sourceOfType),
    providerCpuSeconds,
    ...(mistakes !== undefined && { mistakes }),
    slowest: slowest(runs),
    secrets,
    placeholders: environment.placeholders.map(({ name }) => name),
  };
}

function isAws(type: string): boolean {
  return type.startsWith("aws_");
}

function vendorResources(runs: readonly StackRun[]): number {
  return runs.flatMap(({ applied }) => applied).filter(({ type }) => !isAws(type)).length;
}

function typeResults(
  runs: readonly StackRun[],
  answered: ReadonlySet<string>,
  sourceOfType: ReadonlyMap<string, Source>,
): TypeResult[] {
  const resources = new Map<string, number>();
  for (const { applied } of runs)
    for (const { type } of applied) resources.set(type, (resources.get(type) ?? 0) + 1);
  return [...resources]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([type, count]) => ({
      type,
      resources: count,
      source: answered.has(type) ? "proxy" : isAws(type) ? (sourceOfType.get(type) ?? "none") : "vendor",
    }));
}

function slowest(runs: ReadonlyMap<string, StackRun>): RehearsalResult["slowest"] {
  return [...runs]
    .flatMap(([stack, run]) =>
      [...run.secondsByAddress].map(([address, seconds]) => ({ stack, address, seconds })),
    )
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST);
}

function stackResult(
  name: string,
  wave: number,
  run: StackRun,
  sourceOfType: ReadonlyMap<string, Source>,
): StackResult {
  const answered = run.answered();
  const byProxy = new Set(answered.map(({ address }) => address));
  const applied = run.applied.filter(({ address }) => !byProxy.has(address)).map(({ type }) => type);
  return {
    name,
    wave,
    declared: run.declared,
    applied: countSources(applied, sourceOfType),
    answered,
    secondPlanChanges: run.secondPlan.length,
    secondPlanAddresses: run.secondPlan,
    ...(run.rejoined !== undefined && { rejoined: run.rejoined }),
    stateAfterDestroy: run.resources().length,
    seconds: run.elapsed / 1_000,
  };
}

function totalsOf(
  stacks: readonly StackResult[],
  types: number,
  typesApplied: SourceCounts,
): Omit<RehearsalTotals, "vendor"> {
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
    types,
    typesApplied,
    secondPlanChanges: sum((stack) => stack.secondPlanChanges),
    stateAfterDestroy: sum((stack) => stack.stateAfterDestroy),
  };
}

function countSources(types: readonly string[], sourceOfType: ReadonlyMap<string, Source>): SourceCounts {
  const counts = { moto: 0, plugin: 0, model: 0 };
  for (const type of types) {
    const source = sourceOfType.get(type);
    if (source !== undefined) counts[source] += 1;
  }
  return counts;
}

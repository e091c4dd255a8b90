import type { BaseStack, ContractRead } from "../modules/core/base-stack";
import { UserError } from "../modules/core/errors";

/** A stack in the graph of an environment. */
export interface StackNode {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly layer: string;
  /** Number of the wave in which it can be planned, from 1. */
  readonly wave: number;
  /** Stacks it rests on, with the version of the contract where values are read. */
  readonly reads: readonly ContractRead[];
}

/** Stacks of an environment with what they read from each other. */
export interface StackGraph {
  readonly environment: string;
  readonly stacks: readonly StackNode[];
  /** Names of the stacks of each wave; a wave can be planned once all earlier ones are applied. */
  readonly waves: readonly (readonly string[])[];
}

/**
 * Orders stacks by what they read. What was not built (because only some stacks are wanted) counts as applied.
 * @throws UserError that prints the cycle, if stacks read each other in a circle
 */
export function stackGraph(environment: string, stacks: readonly BaseStack[]): StackGraph {
  const byName = new Map(stacks.map((stack) => [stack.node.id, stack]));
  const waveOf = new Map<string, number>();

  const visit = (name: string, path: readonly string[]): number => {
    if (path.includes(name)) {
      const cycle = [...path.slice(path.indexOf(name)), name];
      throw new UserError(`stacks read each other in a circle: ${cycle.join(" → ")}`);
    }
    const known = waveOf.get(name);
    if (known !== undefined) return known;
    const stack = byName.get(name);
    if (stack === undefined) return 0;
    const wave = 1 + Math.max(0, ...stack.reads.map((read) => visit(read.stack, [...path, name])));
    waveOf.set(name, wave);
    return wave;
  };

  const nodes = stacks.map((stack): StackNode => {
    const { account, region, layer } = stack.place;
    return {
      name: stack.node.id,
      account,
      region,
      layer,
      wave: visit(stack.node.id, []),
      reads: stack.reads,
    };
  });
  const count = Math.max(0, ...nodes.map(({ wave }) => wave));
  const waves = Array.from({ length: count }, (_, index) =>
    nodes.filter(({ wave }) => wave === index + 1).map(({ name }) => name),
  );
  return { environment, stacks: nodes, waves };
}

/**
 * Names of the stacks for which `wanted` is true, and of all they read, directly or not.
 * @throws UserError if none is wanted
 */
export function withDependencies(graph: StackGraph, wanted: (stack: string) => boolean): ReadonlySet<string> {
  const byName = new Map(graph.stacks.map((stack) => [stack.name, stack]));
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    byName.get(name)?.reads.forEach(({ stack }) => add(stack));
  };
  for (const { name } of graph.stacks) if (wanted(name)) add(name);
  if (found.size === 0) throw new UserError(`environment ${graph.environment} has no stack that matches`);
  return found;
}

/** The stacks of those names with the waves they have in the whole graph; nothing that they rest on may be missing. */
export function subgraph(graph: StackGraph, names: ReadonlySet<string>): StackGraph {
  const waves = graph.waves.map((wave) => wave.filter((name) => names.has(name)));
  return {
    environment: graph.environment,
    stacks: graph.stacks.filter(({ name }) => names.has(name)),
    waves: waves.slice(0, waves.findLastIndex((wave) => wave.length > 0) + 1),
  };
}

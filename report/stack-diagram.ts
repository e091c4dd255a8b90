import type { StackGraph, StackNode } from "../stacks/graph";

/** An arrow from a stack to one that rests on it. */
export interface DiagramArrow {
  readonly from: string;
  readonly to: string;
  /** Contract that is read, with its version (`transit v1`); absent where only the order matters. */
  readonly contract?: string;
}

/** The stacks of one account's region. */
export interface DiagramRegion {
  readonly region: string;
  readonly stacks: readonly StackNode[];
}

export interface DiagramAccount {
  readonly account: string;
  readonly regions: readonly DiagramRegion[];
}

/** What a picture of a stack graph shows, in an order that depends on names only. */
export interface StackDiagram {
  readonly environment: string;
  /** Names of the stacks of each wave. */
  readonly waves: readonly (readonly string[])[];
  readonly accounts: readonly DiagramAccount[];
  readonly arrows: readonly DiagramArrow[];
}

/**
 * Groups stacks by account and region and draws one arrow for each pair. An arrow that only says the order is
 * left out where other arrows say it already; contracts are always drawn.
 */
export function stackDiagram(graph: StackGraph): StackDiagram {
  const stacks = [...graph.stacks].sort((a, b) => a.wave - b.wave || compare(a.name, b.name));
  const accounts = distinct(stacks.map(({ account }) => account)).map((account) => {
    const own = stacks.filter((stack) => stack.account === account);
    const regions = distinct(own.map(({ region }) => region)).map((region) => ({
      region,
      stacks: own.filter((stack) => stack.region === region),
    }));
    return { account, regions };
  });
  const waves = graph.waves.map((wave) => [...wave].sort(compare));
  return { environment: graph.environment, waves, accounts, arrows: arrowsOf(stacks) };
}

function arrowsOf(stacks: readonly StackNode[]): DiagramArrow[] {
  const drawn = new Set(stacks.map(({ name }) => name));
  const producers = new Map(
    stacks.map(({ name, reads }) => [name, distinct(reads.map(({ stack }) => stack))]),
  );
  const arrows = stacks.flatMap((stack) =>
    producers
      .get(stack.name)!
      .filter((from) => drawn.has(from))
      .map((from): DiagramArrow => {
        const contracts = stack.reads
          .filter((read) => read.stack === from && read.version !== undefined)
          .map((read) => `${read.layer} v${read.version}`);
        const arrow = { from, to: stack.name };
        return contracts.length === 0 ? arrow : { ...arrow, contract: distinct(contracts).join(", ") };
      }),
  );
  return arrows.filter(({ from, to, contract }) => contract !== undefined || !isImplied(from, to, producers));
}

/** True if `to` rests on `from` by way of another stack. */
function isImplied(from: string, to: string, producers: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const rests = (stack: string): boolean => {
    if (seen.has(stack)) return false;
    seen.add(stack);
    return (producers.get(stack) ?? []).some((producer) => producer === from || rests(producer));
  };
  return (producers.get(to) ?? []).some((producer) => producer !== from && rests(producer));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compare);
}

/** By code units, so that no machine's language changes the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { OperationCount, Source } from "./emulator-process";
import type { LeaseReport } from "./providers/lease";

/** From best to least: a resource counts as the least of what its calls were answered by. */
const RANK: readonly Source[] = ["moto", "plugin", "model"];

/** Collects which API operations each resource type called, over all stacks of a rehearsal. */
export class Attribution {
  readonly #operations = new Map<string, Set<string>>();

  /** Takes what a provider did for one stack in one phase. */
  public add({ applied, read }: LeaseReport): void {
    for (const calls of [applied, read])
      for (const [type, operations] of calls) {
        const known = this.#operations.get(type) ?? new Set();
        for (const operation of operations) known.add(operation);
        this.#operations.set(type, known);
      }
  }

  /** What carried each resource type that called at least one operation. */
  public sources(counts: readonly OperationCount[]): ReadonlyMap<string, Source> {
    const sourceOf = new Map(
      counts.map(({ serviceId, operation, source }) => [`${serviceId}:${operation}`, source]),
    );
    const ranked = [...this.#operations].map(([type, operations]): [string, Source] => {
      const ranks = [...operations].map((operation) => RANK.indexOf(sourceOf.get(operation) ?? "moto"));
      return [type, RANK[Math.max(...ranks)]!];
    });
    return new Map(ranked);
  }
}

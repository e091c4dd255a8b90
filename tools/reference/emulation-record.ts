import type { RehearsalResult } from "../../rehearsal/result";
import type { EmulationRecord } from "./emulation-page";

/** What is kept of the results of whole rehearsals, by environment. */
export function toEmulationRecord(results: readonly RehearsalResult[]): EmulationRecord {
  return [...results]
    .sort((left, right) => (left.environment < right.environment ? -1 : 1))
    .map(({ environment, types, stacks }) => ({
      environment,
      types: types.map(({ type, resources, source }) => ({ type, resources, source })),
      answered: countAnswered(stacks),
    }));
}

function countAnswered(stacks: RehearsalResult["stacks"]): EmulationRecord[number]["answered"] {
  const counts = new Map<string, { type: string; reason: string; resources: number }>();
  for (const { answered } of stacks)
    for (const { address, reason } of answered) {
      const type = address.split(".")[0]!;
      const key = `${type} ${reason}`;
      counts.set(key, { type, reason, resources: (counts.get(key)?.resources ?? 0) + 1 });
    }
  return [...counts.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

import type { Mutant } from "./mutant";
import { kindOf } from "./mutants";

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One mutant of each kind, in the order in which kinds first come. */
export function oneOfEachKind(mutants: readonly Mutant[], random: () => number): readonly Mutant[] {
  const kinds = new Map<string, Mutant[]>();
  for (const mutant of mutants) {
    const kin = kinds.get(kindOf(mutant));
    if (kin === undefined) kinds.set(kindOf(mutant), [mutant]);
    else kin.push(mutant);
  }
  return [...kinds.values()].map((kin) => kin[Math.floor(random() * kin.length)]!);
}

/** So many of them, none twice. */
export function sampleOf<T>(all: readonly T[], size: number, random: () => number): readonly T[] {
  const rest = [...all];
  const chosen: T[] = [];
  while (chosen.length < size && rest.length > 0)
    chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return chosen;
}

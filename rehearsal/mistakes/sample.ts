/**
 * `count` items chosen by a seed, in their original order: the same seed and items give the same choice
 * everywhere. All items if there are no more.
 */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomNumbers(seed);
  return items
    .map((item, index) => ({ item, index, draw: random() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 by a linear congruential generator (constants of Numerical Recipes): reproducible, not secret. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

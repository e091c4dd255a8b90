/**
 * Runs `work` for every item as soon as it is through for all items that it comes after, at most `limit` at a time.
 * Of those that are ready the first in the list goes first; one that waits for others takes no place. After a
 * failure nothing new is started, what runs is awaited, and the first error is thrown.
 * @param comesAfter items that have to be through before; those that are not in the list are taken to be
 * @throws Error if items wait for each other in a circle
 */
export async function forEachReady<T>(
  items: readonly T[],
  comesAfter: (item: T) => Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = new Map(items.map((item) => [item, new Set<T>()]));
  for (const [item, before] of waiting)
    for (const other of comesAfter(item)) if (waiting.has(other)) before.add(other);
  const errors: unknown[] = [];
  const running = new Set<Promise<void>>();
  const begin = async (item: T): Promise<void> => {
    try {
      await work(item);
      for (const before of waiting.values()) before.delete(item);
    } catch (error) {
      errors.push(error);
    }
  };
  const ready = (): T | undefined => {
    for (const [item, before] of waiting) if (before.size === 0) return item;
    return undefined;
  };
  for (;;) {
    const next = errors.length === 0 && running.size < limit ? ready() : undefined;
    if (next !== undefined) {
      waiting.delete(next);
      const run: Promise<void> = begin(next).finally(() => running.delete(run));
      running.add(run);
    } else if (running.size > 0) await Promise.race(running);
    else break;
  }
  if (errors.length > 0) throw errors[0];
  if (waiting.size > 0) throw new Error(`these wait for each other: ${[...waiting.keys()].join(", ")}`);
}

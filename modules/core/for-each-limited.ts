import { forEachReady } from "./for-each-ready";

/**
 * Runs `work` for every item, at most `limit` at a time. After a failure nothing new is started, what runs is
 * awaited, and the first error is thrown.
 * @param items each once
 */
export async function forEachLimited<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  await forEachReady(items, () => [], limit, work);
}

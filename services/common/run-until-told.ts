import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "./log";

/** Milliseconds after a failure until work is tried again, doubled with each one. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/** Work that goes on until its signal aborts; it throws when it cannot go on. */
export type Work = (signal: AbortSignal) => Promise<void>;

/**
 * Does work again and again until the signal aborts, and waits longer after each failure in a row. A process that
 * failed at something outside gains nothing by ending.
 * @param healthyMilliseconds after so long at work, a failure counts as the first one
 */
export async function runUntilTold(
  work: Work,
  signal: AbortSignal,
  log: Log,
  healthyMilliseconds = 60_000,
): Promise<void> {
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      await work(signal);
    } catch (error) {
      if (signal.aborted) break;
      log("error", "work failed and is tried again", { error });
      if (Date.now() - began > healthyMilliseconds) pause = FIRST_PAUSE;
      await rest(pause, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
}

/** Waits, though not longer than until the signal aborts. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Signal that aborts when ECS, or somebody at a terminal, asks the process to end. */
export function toldToEnd(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

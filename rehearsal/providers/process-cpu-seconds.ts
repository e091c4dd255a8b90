import { readFileSync } from "node:fs";

/** Clock ticks per second in /proc: a constant of Linux's interface on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;
/** Positions of user and system time after the command's name (fields 14 and 15 of proc(5)). */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/**
 * CPU seconds, user and system, that a running process has used; undefined where there is no /proc (macOS) or the process
 * is gone.
 */
export function processCpuSeconds(processId: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
    // The name stands in parentheses and may hold spaces and parentheses itself.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What one run of a program took, start to finish. */
export interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Largest resident set, in MiB. */
  readonly peakMiB: number;
}

export interface NodeProgram {
  /** Arguments of `node`. */
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether exit code 1, which tells of findings, is as good as 0. @default false */
  readonly findings?: boolean;
}

/** Runs a Node program in a process of its own. @throws Error with what it said, if it fails */
export function measure({ args, cwd, environment = {}, findings = false }: NodeProgram): Usage {
  const folder = mkdtempSync(join(tmpdir(), "klap-bench-"));
  try {
    const file = join(folder, "usage.json");
    const started = process.hrtime.bigint();
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      ["-r", resolve("bench/report-usage.cjs"), ...args],
      {
        cwd,
        encoding: "utf8",
        env: { ...process.env, NODE_OPTIONS: "", ...environment, KLAP_BENCH_USAGE: file },
      },
    );
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    if (status !== 0 && !(findings && status === 1))
      throw new Error(`node ${args.join(" ")} failed: ${error?.message ?? (stderr || stdout)}`);
    const used = JSON.parse(readFileSync(file, "utf8")) as Omit<Usage, "seconds">;
    return { seconds, ...used };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median run by time, of `count`. */
export function medianOf(count: number, run: () => Usage): Usage {
  const runs = Array.from({ length: count }, run).sort((a, b) => a.seconds - b.seconds);
  return runs[Math.floor(count / 2)]!;
}

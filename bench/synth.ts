import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { medianOf, measure, type Usage } from "./measure";
import { copyWithRootImports } from "./root-imports";

/** Runs of the compiled program; the slow one runs once. */
const RUNS = 5;

export interface SynthBench {
  readonly compiled: Usage;
  /** ts-node, package-root imports, cdktf's own synthesizer and stack traces. */
  readonly tsNode: Usage;
  readonly timeRatio: number;
  readonly memoryRatio: number;
}

/** Start to finished synth of an environment: `klap synth` against what cdktf's examples do with the same constructs. */
export function benchSynth(environment: string): SynthBench {
  const folder = mkdtempSync(join(tmpdir(), "klap-bench-"));
  try {
    const out = join(folder, "synth");
    const compiled = medianOf(RUNS, () =>
      measure({ args: [resolve("dist/klap.cjs"), "synth", environment, "--out", out] }),
    );
    const copy = join(folder, "copy");
    copyWithRootImports(copy);
    const tsNode = measure({
      args: [resolve("node_modules/ts-node/dist/bin.js"), "main.ts"],
      cwd: copy,
      environment: {
        KLAP_ENVIRONMENT: environment,
        KLAP_TOKEN_TRACES: "1",
        CDKTF_OUTDIR: join(copy, "out"),
      },
    });
    return {
      compiled,
      tsNode,
      timeRatio: tsNode.seconds / compiled.seconds,
      memoryRatio: tsNode.peakMiB / compiled.peakMiB,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from "node:child_process";
import { build } from "esbuild";

/*
 * Compiles the benches and runs them: `npm run bench -- --json bench.json`. Each measured program runs in a
 * process of its own, so nothing here is part of a figure.
 */
await import("../esbuild.config.mjs");
await build({
  entryPoints: {
    bench: "bench/bench.ts",
    growth: "bench/growth.ts",
    "check-growth": "bench/check-growth.ts",
  },
  outdir: "dist/bench",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, ["dist/bench/bench.cjs", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 2;

import { build } from "esbuild";

/*
 * Two programs, compiled ahead: `main` is what cdktf runs, `klap` is the command.
 * Bundling keeps start-up short: one file is read instead of two thousand. Names are not kept: the helper that
 * keeps them runs for every closure, and made synth cost more per resource the larger the environment.
 */
await build({
  entryPoints: { main: "main.ts", klap: "bin/klap.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "warning",
});

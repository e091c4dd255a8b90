import { build } from "esbuild";

/*
 * Programs, compiled ahead: `main` is what cdktf runs, `klap` is the command, `reference` writes tables.
 * Bundling keeps start-up short: one file is read instead of two thousand. Names are not kept: the helper that
 * keeps them runs for every closure, and made synth cost more per resource the larger the environment.
 */
const shared = {
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "warning",
  // The writer of CycloneDX's XML, which JSON does without.
  external: ["xmlbuilder2"],
};
// esbuild, by which programs are published, finds its own binary beside itself only.
await build({
  ...shared,
  entryPoints: { main: "main.ts", klap: "bin/klap.ts" },
  external: [...shared.external, "esbuild"],
});
// Its compiler is ten times the size of all the rest, and needed here only.
await build({
  ...shared,
  entryPoints: { reference: "tools/reference/write.ts" },
  external: [...shared.external, "typescript"],
});

import { spawnSync } from "node:child_process";
import { build } from "esbuild";

/* Compiles the mutation run and starts it: `npm run test:mutation -- --sample 100 --seed 7`. */
await build({
  entryPoints: { mutation: "tools/mutation/main.ts" },
  outdir: "dist/mutation",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "warning",
  external: ["xmlbuilder2", "esbuild"],
});
const { status } = spawnSync(process.execPath, ["dist/mutation/mutation.cjs", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 2;

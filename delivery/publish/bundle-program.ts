import { join } from "node:path";
import type { BuildOptions } from "esbuild";

/** What a program is bundled for: a function of Lambda, or a process of its own. */
export type ProgramKind = "function" | "process";

/** Node.js that programs run on, in functions and images alike. */
const TARGET = "node22";

/** Lets packages that are CommonJS load Node's own modules from within an ES module. */
const REQUIRE_IN_MODULE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/**
 * One file of JavaScript with all that a program needs. The same sources and packages give the same bytes on every
 * machine: no path from outside the project, no time and no source map is in it. Names stay as they are written, for
 * whoever has to read a stack trace.
 * @param root folder of the project
 * @param entry source of the program below it
 */
export async function bundleProgram(root: string, entry: string, kind: ProgramKind): Promise<Uint8Array> {
  // Loaded here and not above, since no other command needs it.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({ ...options(root, kind), entryPoints: [join(root, entry)] });
  return outputFiles[0]!.contents;
}

function options(root: string, kind: ProgramKind): BuildOptions & { write: false } {
  return {
    absWorkingDir: root,
    bundle: true,
    write: false,
    outfile: "program.js",
    platform: "node",
    target: TARGET,
    ...(kind === "function"
      ? { format: "cjs" }
      : { format: "esm", banner: { js: REQUIRE_IN_MODULE }, mainFields: ["module", "main"] }),
    minify: false,
    sourcemap: false,
    legalComments: "none",
    charset: "utf8",
    // The project's settings are for its own checks, and must not change what is deployed.
    tsconfigRaw: {},
    // Native bindings that pg and Kafka's client would use if they were there.
    external: ["pg-native", "@node-rs/crc32", "protobufjs"],
    // As published it reads its WebAssembly from a file beside itself, which a bundle has not got.
    alias: {
      "@platformatic/wasm-utils": join(root, "node_modules/@platformatic/wasm-utils/dist/bundled.js"),
    },
    // Packages that a link leads to are named by where they are looked for, which is the same on every machine.
    preserveSymlinks: true,
    logLevel: "silent",
  };
}

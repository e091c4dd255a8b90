import { mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/*
 * Generates the bindings of Confluent's and Redpanda's providers, which npm does not have, from the `schema.json`
 * in each folder beside this file: `node providers/generate.mjs [confluent] [redpanda]`. What comes out is
 * `lib/<resource>/index.{js,d.ts}`, replaced as a whole, so that an interrupted run leaves the bindings of before.
 */
const HERE = fileURLToPath(new URL(".", import.meta.url));
const PROVIDERS = ["confluent", "redpanda"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PROVIDERS.includes(name));
if (unknown.length > 0) {
  console.error(`unknown provider ${unknown.join(", ")}: choose from ${PROVIDERS.join(", ")}`);
  process.exit(2);
}
// The generator asks for terraform's version as it loads; its complaints about a user's files are not ours.
process.env.TF_CLI_CONFIG_FILE = devNull;
const { CodeMaker, TerraformProviderGenerator } = (await import("@cdktf/provider-generator")).default;

for (const name of wanted.length > 0 ? wanted : PROVIDERS) await generate(name);

async function generate(name) {
  const folder = join(HERE, name);
  // Beside the goal, so that it moves by a rename and finds the same node_modules.
  const work = mkdtempSync(join(folder, ".lib-"));
  process.once("exit", () => rmSync(work, { recursive: true, force: true }));
  const generator = new TerraformProviderGenerator(
    new CodeMaker(),
    JSON.parse(readFileSync(join(folder, "schema.json"), "utf8")),
  );
  generator.generateAll();
  await generator.save(work);

  const sources = join(work, "providers", name);
  // Only what is one folder down: bindings are loaded by subpath, never as a whole package.
  const files = ts.sys.readDirectory(sources, [".ts"], undefined, ["*/*.ts"]);
  const options = {
    declaration: true,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    outDir: join(work, "lib"),
    rootDir: sources,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const program = ts.createProgram(files, options);
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)));

  rmSync(join(folder, "lib"), { recursive: true, force: true });
  renameSync(join(work, "lib"), join(folder, "lib"));
}

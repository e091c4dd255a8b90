import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { pulledStates, statesIn } from "../delivery/last-states";
import { environmentNamed } from "../environments/environments";
import { buildStacks } from "../stacks/build";
import { stackPattern } from "../stacks/stack-pattern";
import {
  importBlocks,
  importsJson,
  IMPORTS_FILE,
  undeclared,
  type Imports,
} from "../terraform/import-blocks";
import { interruption } from "./interruption";

interface Options {
  readonly only: string;
  readonly from?: string;
  readonly out: string;
  readonly json: boolean;
}

export const importsCommand = new Command("imports")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option("--only <pattern>", "stacks to write for; * stands for anything", "*")
  .option("--from <folder>", "take the states from <folder>/<stack>.tfstate (default: pull them)")
  .option("--out <folder>", `folder for <stack>/${IMPORTS_FILE}`, "out/imports")
  .option("--json", "print the result on standard output", false)
  .addHelpText(
    "after",
    `
Copy a stack's file beside its cdk.tf.json, plan, apply, and remove it. Resources that no import finds are listed.
klap rehearse --rejoin shows that it leads to an empty plan. Without --from, states are pulled with your
credentials; refused as long as the environment has placeholders.

Exit code 0: written; 1: a stack has no known state; 2: it could not run.

Examples:
  klap imports prod --only 'prod-payments-sa-east-1-*'
  klap imports prod --from /tmp/states --out /tmp/imports`,
  )
  .action(async (name: string, { only, from, out, json }: Options) => {
    const environment = environmentNamed(name);
    const { stacks } = buildStacks(environment, { outdir: tmpdir(), wanted: stackPattern(only) });
    const names = stacks.map(({ node }) => node.id);
    const stateOf =
      from === undefined ? await pulledStates(environment, names, interruption()) : statesIn(from);
    const known = new Map<string, Imports>();
    for (const stack of stacks) {
      const state = stateOf(stack.node.id);
      if (state === undefined) continue;
      const { blocks, without } = importBlocks(state);
      known.set(stack.node.id, { blocks: undeclared(blocks, stack.toTerraform()), without });
    }
    for (const [stack, { blocks }] of known) {
      mkdirSync(join(out, stack), { recursive: true });
      writeFileSync(join(out, stack, IMPORTS_FILE), importsJson(blocks));
    }
    const missing = names.filter((stack) => !known.has(stack));
    const written = [...known].map(([stack, { blocks, without }]) => ({
      stack,
      imports: blocks.length,
      without,
    }));
    if (json) console.log(JSON.stringify({ written, missing }, null, 2));
    for (const { stack, without } of written)
      for (const { address, reason } of without) console.error(`${stack} ${address}: ${reason}`);
    for (const stack of missing) console.error(`${stack}: it has no known state`);
    const total = written.reduce((sum, { imports }) => sum + imports, 0);
    console.error(`${total} import blocks of ${written.length} stacks written to ${out}`);
    if (missing.length > 0) process.exitCode = 1;
  });

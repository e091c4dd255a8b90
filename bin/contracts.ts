import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { takeCopies, writeCopies, type StateOf } from "../delivery/contract-copies";
import { requireFilled } from "../delivery/require-filled";
import { environmentNamed } from "../environments/environments";
import type { Environment } from "../modules/core/environment";
import { forEachLimited } from "../modules/core/for-each-limited";
import { buildStacks } from "../stacks/build";
import type { LayerSettings } from "../stacks/catalog";
import { distantContracts } from "../stacks/distant-contracts";
import { synthesize } from "../stacks/synthesize";
import { pullState } from "../terraform/pull-state";
import { userEnvironment } from "../terraform/user-environment";
import { interruption } from "./interruption";

interface Options {
  readonly from?: string;
  readonly out: string;
  readonly json: boolean;
}

export const contractsCommand = new Command("contracts")
  .description("copy contracts that other regions read, for the day on which the producer's region is lost")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option("--from <folder>", "take the states from <folder>/<stack>.tfstate (default: pull them)")
  .option("--out <folder>", "folder for <reader region>/<stack>.json", "out/contracts")
  .option("--json", "print the result on standard output", false)
  .addHelpText(
    "after",
    `
Without --from, states are pulled with your credentials; refused as long as the environment has placeholders.
Either all copies are written or none. klap synth --survivor reads them.

Exit code 0: written; 1: a producer has no state or not the contract's version; 2: it could not run.

Examples:
  klap contracts prod
  klap contracts prod --from /tmp/states --out /tmp/copies`,
  )
  .action(async (name: string, { from, out, json }: Options) => {
    const environment = environmentNamed(name);
    const contracts = distantContracts(environment, buildStacks(environment, { outdir: tmpdir() }).stacks);
    const producers = contracts.map(({ stack }) => stack);
    const stateOf = from === undefined ? await pulledStates(environment, producers) : statesIn(from);
    const { files, missing } = takeCopies(contracts, stateOf, new Date());
    const complete = missing.length === 0;
    if (complete) writeCopies(out, files);
    if (json) console.log(JSON.stringify({ written: complete ? [...files.keys()] : [], missing }, null, 2));
    if (!complete) {
      for (const { stack, reason } of missing) console.error(`${stack}: ${reason}`);
      console.error(
        `no copies written, since ${missing.length} of ${producers.length} producers are missing`,
      );
      process.exitCode = 1;
      return;
    }
    console.error(`${files.size} copies of ${producers.length} contracts written to ${out}`);
  });

function statesIn(folder: string): StateOf {
  return (stack) => {
    const file = join(folder, `${stack}.tfstate`);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
}

/** States of stacks from their backends. Nothing stays on the disk. */
async function pulledStates(
  environment: Environment<LayerSettings>,
  stacks: readonly string[],
): Promise<StateOf> {
  requireFilled(environment);
  const states = new Map<string, string | undefined>();
  if (stacks.length === 0) return () => undefined;
  const outdir = mkdtempSync(join(tmpdir(), "klap-contracts-"));
  const signal = interruption();
  try {
    synthesize(environment, { outdir, wanted: (stack) => stacks.includes(stack) });
    const variables = userEnvironment(outdir);
    await forEachLimited(stacks, cpus().length, async (stack) => {
      const cwd = join(outdir, "stacks", stack);
      states.set(stack, await pullState({ cwd, environment: variables, signal }));
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
  return (stack) => states.get(stack);
}

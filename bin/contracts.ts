import { tmpdir } from "node:os";
import { Command } from "commander";
import { takeCopies, writeCopies } from "../delivery/contract-copies";
import { pulledStates, statesIn } from "../delivery/last-states";
import { environmentNamed } from "../environments/environments";
import { buildStacks } from "../stacks/build";
import { distantContracts } from "../stacks/distant-contracts";
import { interruption } from "./interruption";
import { profilesOption } from "./profiles-option";

interface Options {
  readonly from?: string;
  readonly out: string;
  readonly json: boolean;
  readonly profiles?: string;
}

export const contractsCommand = new Command("contracts")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option("--from <folder>", "take the states from <folder>/<stack>.tfstate (default: pull them)")
  .option("--out <folder>", "folder for <reader region>/<stack>.json", "out/contracts")
  .addOption(profilesOption())
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
  .action(async (name: string, { from, out, json, profiles }: Options) => {
    const environment = environmentNamed(name);
    const contracts = distantContracts(environment, buildStacks(environment, { outdir: tmpdir() }).stacks);
    const producers = contracts.map(({ stack }) => stack);
    const stateOf =
      from === undefined
        ? await pulledStates(environment, producers, interruption(), profiles)
        : statesIn(from);
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

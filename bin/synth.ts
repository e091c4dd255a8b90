import { join } from "node:path";
import { Command } from "commander";
import { environmentNamed } from "../environments/environments";
import { copyLines } from "../report/copy-lines";
import { synthesize } from "../stacks/synthesize";
import { stackPattern } from "../stacks/stack-pattern";
import { writeRunbooks } from "./write-runbooks";
import { copiesOption, survivorOption, survivorSource, type SurvivorOptions } from "./survivor-options";

/** The command is compiled into a folder of the repository. */
const REPOSITORY = join(__dirname, "..");

interface Options extends SurvivorOptions {
  readonly out: string;
  readonly only: string;
  readonly sample: boolean;
  readonly json: boolean;
  readonly sources: boolean;
}

export const synthCommand = new Command("synth")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option("--out <folder>", "folder to write into", "cdktf.out")
  .option("--only <pattern>", "stacks to synthesize, * stands for anything, commas separate patterns", "*")
  .option(
    "--sample",
    "use invented values in place of other stacks' contracts; such stacks cannot be applied",
    false,
  )
  .addOption(survivorOption())
  .addOption(copiesOption())
  .option(
    "--sources",
    "write sources.json as well: the line of the repository that makes each construct",
    false,
  )
  .option("--json", "print the manifest on standard output", false)
  .addHelpText(
    "after",
    `
Where databases stand in two regions, runbooks/switchover.md says how the writer moves to the one that settings name.

Examples:
  klap synth prod
  klap synth prod --only 'prod-network-*' --out /tmp/prod
  klap synth sandbox --sample --json
  klap synth prod --sources
  klap synth prod --survivor sa-east-1 --copies /tmp/copies`,
  )
  .action((name: string, options: Options) => {
    const environment = environmentNamed(name);
    const manifest = synthesize(environment, {
      outdir: options.out,
      wanted: stackPattern(options.only),
      contracts: survivorSource(environment, options) ?? { kind: options.sample ? "sample" : "live" },
      ...(options.sources && { sourcesOf: REPOSITORY }),
    });
    writeRunbooks(environment, options.out);
    if (options.json) return console.log(JSON.stringify(manifest, null, 2));
    console.log(`${manifest.stacks.length} stacks of ${name} written to ${options.out}`);
    if (manifest.survivor !== undefined) {
      console.log("values of other regions as last known:");
      for (const line of copyLines(manifest.survivor.copies)) console.log(`  ${line}`);
    }
    if (manifest.placeholders.length > 0) {
      console.log(
        `${manifest.placeholders.length} placeholders still to be filled in (environments/${name}/client.ts):`,
      );
      for (const { name: field, meaning } of manifest.placeholders) console.log(`  ${field}: ${meaning}`);
    }
  });

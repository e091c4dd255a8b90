import { Argument, Command } from "commander";
import { environmentNamed } from "../environments/environments";
import { drill } from "../rehearsal/drills/drill";
import { DRILLS, type DrillName } from "../rehearsal/drills/drill-result";
import { drillProgress, drillSummary } from "../rehearsal/drills/drill-summary";
import { plainProgress } from "../rehearsal/plain-progress";
import { interruption } from "./interruption";
import { wholeNumber } from "./whole-number";
import { writeResult } from "./write-result";

interface Options {
  readonly writer?: string;
  readonly parallel?: number;
  readonly json?: string;
}

export const drillCommand = new Command("drill")
  .argument("<environment>", "org, prod, staging or sandbox")
  .addArgument(
    new Argument("[drill]", "what happens to the regions").choices([...DRILLS, "all"]).default("all"),
  )
  .option("--writer <region>", "region that writes at the start, hence is lost (default: as settings say)")
  .option(
    "--parallel <n>",
    "stacks at work at the same time (default: four times the processors)",
    wholeNumber(1, 64),
  )
  .option("--json <file>", "write the result to a file, - for standard output")
  .addHelpText(
    "after",
    `
The database's stacks and all they rest on are applied to an emulated AWS, then the calls of klap runbook are made,
the setting is changed (in memory, not in a file) and both regions are planned:

switchover  there and back, while both regions are well
promotion   klap failover, without warning, planned and interrupted half-way, and back each time
failover    the region that writes is lost
survivor    the other one plans and applies while the lost one's states are out of reach
rejoin      the lost region is imported into new states

Exit code 0: no plan changes anything; 1: one would; 2: it could not run, or a call did not do what its runbook says.

Examples:
  klap drill prod
  klap drill staging switchover
  klap drill prod rejoin --writer us-east-1
  klap drill prod rejoin --json drill.json`,
  )
  .action(async (environment: string, name: DrillName | "all", { writer, parallel, json }: Options) => {
    const listener = { ...plainProgress(process.stderr), ...drillProgress(process.stderr) };
    const root = process.cwd();
    const signal = interruption();
    const result = await drill(environmentNamed(environment), name, {
      root,
      writer,
      parallel,
      signal,
      listener,
    });
    writeResult(json, result, drillSummary(result));
    if (result.drills.some(({ planChanges }) => planChanges > 0)) process.exitCode = 1;
  });

import { execFileSync } from "node:child_process";
import { Command } from "commander";
import { environmentNamed } from "../environments/environments";
import { variantOf } from "../environments/variants";
import { rehearse } from "../rehearsal/rehearse";
import { plainProgress } from "../rehearsal/plain-progress";
import { taskProgress } from "../rehearsal/task-progress";
import { summary } from "../rehearsal/summary";
import { wholeNumber } from "./whole-number";
import { stackPattern } from "../stacks/stack-pattern";
import { interruption } from "./interruption";
import { writeResult } from "./write-result";

interface RehearseOptions {
  readonly only: string;
  readonly set?: string;
  readonly parallel?: number;
  readonly port?: number;
  readonly cold: boolean;
  readonly keep: boolean;
  readonly rejoin: boolean;
  readonly mistakes?: number;
  readonly seed: number;
  readonly json?: string;
}

/** Part of the wrong references that must be refused. */
const LEAST_REFUSED = 0.9;

export const rehearseCommand = new Command("rehearse")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option("--only <pattern>", "stacks to rehearse (what they read comes along); * stands for anything", "*")
  .option("--set <setting>", "rehearse with one choice in place of the environment's own, as kafka=redpanda")
  .option(
    "--parallel <n>",
    "stacks at work at the same time (default: four times the processors)",
    wholeNumber(1, 64),
  )
  .option("--port <n>", "port of the emulated AWS (default: any free one)", wholeNumber(1, 65_535))
  .option("--cold", "let Terraform start the provider for each command, as it does against AWS", false)
  .option("--keep", "keep what was applied until Ctrl-C, to look at it", false)
  .option(
    "--mistakes <n>",
    "try so many wrong references first, and say how many are refused",
    wholeNumber(1, 100_000),
  )
  .option("--rejoin", "lose every state before the destroy and import everything again", false)
  .option("--seed <n>", "chooses the mistakes", wholeNumber(0, 2 ** 31), 1)
  .option("--json <file>", "write the result to a file, - for standard output")
  .addHelpText(
    "after",
    `
Exit code 0: everything applied, the second plans empty, no secret in any file, nothing left, imports without changes, and of wrong
references at least 90 % refused; 1: not so; 2: it could not run.

Examples:
  klap rehearse sandbox
  klap rehearse prod --only 'prod-network-sa-east-1-*'
  klap rehearse staging --set kafka=redpanda
  klap rehearse prod --json rehearsal.json`,
  )
  .action(async (name: string, options: RehearseOptions) => {
    const signal = interruption();
    const result = await rehearse(
      options.set === undefined ? environmentNamed(name) : variantOf(name, options.set),
      {
        root: process.cwd(),
        only: stackPattern(options.only),
        parallel: options.parallel,
        port: options.port,
        commit: commit(),
        signal,
        providers: options.cold ? "cold" : "warm",
        keep: options.keep,
        rejoin: options.rejoin,
        ...(options.mistakes !== undefined && { mistakes: { count: options.mistakes, seed: options.seed } }),
        listener: process.stderr.isTTY ? taskProgress() : plainProgress(process.stderr),
      },
    );
    writeResult(options.json, result, summary(result));
    const left = options.keep ? 0 : result.totals.stateAfterDestroy;
    const tolerant = (result.mistakes?.share ?? 1) < LEAST_REFUSED;
    const lost = result.stacks.some(({ rejoined }) => (rejoined?.changes.length ?? 0) > 0);
    const told = result.secrets.length > 0;
    if (result.totals.secondPlanChanges > 0 || left > 0 || tolerant || lost || told) process.exitCode = 1;
  });

/** Commit that is rehearsed; `unknown` outside a checkout. */
function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "unknown";
  }
}

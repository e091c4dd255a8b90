import { writeFileSync } from "node:fs";
import { Argument, Command } from "commander";
import { databaseRunbook } from "../delivery/runbooks/database-runbook";
import { RUNBOOKS, type RunbookName } from "../delivery/runbooks/runbook";
import { environmentNamed } from "../environments/environments";
import { runbookMarkdown } from "../report/runbook-markdown";

interface Options {
  readonly to?: string;
  readonly json: boolean;
  readonly out?: string;
}

export const runbookCommand = new Command("runbook")
  .argument("<environment>", "org, prod, staging or sandbox")
  .addArgument(new Argument("[name]", "what happens to the regions").choices(RUNBOOKS).default("switchover"))
  .option(
    "--to <region>",
    "region that writes afterwards (default: the one that settings name; a failover has none)",
  )
  .option("--json", "print it as JSON, with each call's parameters", false)
  .option("--out <file>", "write it to a file")
  .addHelpText(
    "after",
    `
switchover  both regions are well: nothing is lost
failover    the writer's region is lost: run from the other one
rejoin      the lost region is back

klap drill rehearses the same calls on this machine.

Examples:
  klap runbook prod switchover --to us-east-1
  klap runbook prod failover --to us-east-1 --json`,
  )
  .action((environment: string, name: RunbookName, { to, json, out }: Options) => {
    const runbook = databaseRunbook(name, environmentNamed(environment), to);
    const text = json ? `${JSON.stringify(runbook, null, 2)}\n` : runbookMarkdown(runbook);
    if (out === undefined) process.stdout.write(text);
    else writeFileSync(out, text);
  });

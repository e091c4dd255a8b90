#!/usr/bin/env node
import "../modules/core/token-traces";
import { Command } from "commander";
import { UserError } from "../modules/core/errors";
import { checkCommand } from "./check";
import { contractsCommand } from "./contracts";
import { drillCommand } from "./drill";
import { failoverCommand } from "./failover";
import { graphCommand } from "./graph";
import { importsCommand } from "./imports";
import { kafkaCommand } from "./kafka";
import { planCommand } from "./plan";
import { providersCommand } from "./providers";
import { publishCommand } from "./publish";
import { rehearseCommand } from "./rehearse";
import { runbookCommand } from "./runbook";
import { synthCommand } from "./synth";
import { trafficCommand } from "./traffic";

/** Exit codes: 0 clean, 1 findings, 2 the tool could not do its work. */
const FAILED = 2;

const program = new Command("klap")
  .description(
    "KLAP's messaging platform: synthesize its stacks, look at them, check them, rehearse them on this machine",
  )
  .addCommand(synthCommand)
  .addCommand(planCommand)
  .addCommand(graphCommand)
  .addCommand(checkCommand)
  .addCommand(rehearseCommand)
  .addCommand(contractsCommand)
  .addCommand(importsCommand)
  .addCommand(kafkaCommand)
  .addCommand(runbookCommand)
  .addCommand(drillCommand)
  .addCommand(failoverCommand)
  .addCommand(trafficCommand)
  .addCommand(providersCommand)
  .addCommand(publishCommand)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

for (const command of program.commands) command.exitOverride();

program.parseAsync().catch((error: unknown) => {
  const { code, exitCode } = error as { code?: string; exitCode?: number };
  if (code?.startsWith("commander.")) {
    process.exitCode = exitCode === 0 ? 0 : FAILED;
    return;
  }
  console.error(error instanceof UserError ? `klap: ${error.message}` : error);
  process.exitCode = FAILED;
});

import { Command } from "commander";
import { environmentNamed } from "../environments/environments";
import { shiftTable } from "../report/shift-table";
import { shiftTimes } from "../stacks/shift-times";

const FINDINGS = 1;

export const trafficCommand = new Command("traffic")
  .argument("<environment>", "prod, staging or sandbox")
  .option("--json", "machine-readable form", false)
  .addHelpText(
    "after",
    `
Exit code 0: each time is within its limit; 1: one is not.

Examples:
  klap traffic prod
  klap traffic prod --json`,
  )
  .action((name: string, { json }: { json: boolean }) => {
    const shifts = shiftTimes(environmentNamed(name));
    console.log(json ? JSON.stringify(shifts, null, 2) : shiftTable(shifts));
    if (shifts.some(({ within }) => !within)) process.exitCode = FINDINGS;
  });

import { tmpdir } from "node:os";
import { Command } from "commander";
import { ENVIRONMENTS, environmentNamed } from "../environments/environments";
import { applyExceptions } from "../policy/apply-exceptions";
import { checkedDocument } from "../policy/checkov/checked-document";
import { runCheckov } from "../policy/checkov/run-checkov";
import { EXCEPTIONS } from "../policy/exceptions";
import { findingLines } from "../report/finding-lines";
import { buildStacks } from "../stacks/build";

const FINDINGS = 1;

export const checkCommand = new Command("check")
  .argument("[environments...]", "environments to check (default: all)")
  .option("--json", "print the result on standard output", false)
  .addHelpText(
    "after",
    `
An exception that has ended fails the check; so does, where all environments are checked, one that accepts nothing.

Exit code 0: clean; 1: open findings or bad exceptions; 2: it could not run.

Examples:
  klap check
  klap check sandbox --json`,
  )
  .action((names: string[], { json }: { json: boolean }) => {
    const started = performance.now();
    const environments = names.length === 0 ? ENVIRONMENTS : names.map(environmentNamed);
    const documents = environments.flatMap((environment) =>
      buildStacks(environment, { outdir: tmpdir() }).stacks.map((stack) =>
        checkedDocument(stack.node.id, stack.toTerraform()),
      ),
    );
    const { findings, passed } = runCheckov(process.cwd(), documents);
    const today = new Date(new Date().toISOString().slice(0, 10));
    const judgement = applyExceptions(findings, EXCEPTIONS, today, names.length === 0);
    const { open, excepted, problems } = judgement;
    const resources = documents.reduce((sum, document) => sum + document.resources, 0);
    if (json) console.log(JSON.stringify({ resources, passed, ...judgement }, null, 2));
    else for (const line of findingLines(judgement)) console.log(line);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.error(
      `${open.length} open findings and ${excepted.length} excepted, ${problems.length} bad exceptions; ` +
        `${passed} checks passed on ${resources} resources of ${documents.length} stacks in ${seconds} s`,
    );
    if (open.length + problems.length > 0) process.exitCode = FINDINGS;
  });

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import stringify from "json-stable-stringify";
import { environmentNamed } from "../environments/environments";
import { UserError } from "../modules/core/errors";
import { checkPlatforms } from "../policy/check-platforms";
import { isClean } from "../policy/check-result";
import { EXCEPTIONS } from "../policy/exceptions";
import { RULES } from "../policy/rules/rules";
import { runRules } from "../policy/run-rules";
import type { RehearsalResult } from "../rehearsal/result";
import { checkJson } from "../report/check-json";
import { billOfMaterials, type PackageLock } from "../report/evidence/bill-of-materials";
import { controlMatrix } from "../report/evidence/control-matrix";
import { evidencePack } from "../report/evidence/evidence-pack";
import { rehearsalSummary } from "../report/evidence/rehearsal-summary";
import { committedCode } from "./committed-code";
import { judgedTarget } from "./judged-platforms";

interface Options {
  readonly out?: string;
  readonly rehearsal?: string;
}

const FINDINGS = 1;
/** The command is compiled into a folder of the repository. */
const REPOSITORY = join(__dirname, "..");
const REQUIREMENTS = [
  "rehearsal/emulator/requirements.txt",
  "policy/checkov/requirements.txt",
  "services/archive-etl/requirements.txt",
];

export const evidenceCommand = new Command("evidence")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option("--out <file>", "zip to write (default: evidence-<environment>.zip)")
  .option("--rehearsal <file>", "what klap rehearse --json wrote for the same commit")
  .addHelpText(
    "after",
    `
The pack holds the commit, digests of every synthesized stack, the verdicts of all rules, the controls of PCI DSS with
the addresses and values that prove them, the exceptions, a rehearsal if one is given, a bill of materials (CycloneDX)
and checksums. The same commit gives the same bytes; exceptions are judged on the day of the commit. A working tree
that differs from its commit is refused.

Exit code 0: clean; 1: written, with open findings; 2: not written.

Examples:
  klap evidence prod
  klap rehearse prod --json out/prod.json
  klap evidence prod --rehearsal out/prod.json --out prod.zip`,
  )
  .action((name: string, { out = `evidence-${name}.zip`, rehearsal }: Options) => {
    const environment = environmentNamed(name).name;
    const { commit, day, changed } = committedCode(REPOSITORY);
    if (changed.length > 0)
      throw new UserError(
        `evidence is of a commit, and ${changed.length} files differ from it: commit or remove ${changed.slice(0, 5).join(", ")}`,
      );
    const judged = judgedTarget([environment]);
    const [platform] = judged.platforms;
    const request = { platforms: [platform!], rules: RULES, today: day, whole: false };
    const result = checkPlatforms({ ...request, exceptions: EXCEPTIONS });
    const pack = evidencePack({
      environment,
      commit,
      stacks: new Map(judged.stacks().map(({ name: stack, json }) => [stack, stringify(json)!])),
      policies: JSON.parse(checkJson(result)) as object,
      controls: controlMatrix(runRules(RULES, platform!)),
      exceptions: result.exceptions,
      ...(rehearsal !== undefined && {
        rehearsal: rehearsalSummary(readRehearsal(rehearsal, environment, commit)),
      }),
      billOfMaterials: billOfMaterials({
        npm: JSON.parse(repositoryFile("package-lock.json")) as PackageLock,
        pip: REQUIREMENTS.map(repositoryFile),
        terraform: repositoryFile("providers/.terraform.lock.hcl"),
      }),
    });
    try {
      writeFileSync(out, pack);
    } catch (error) {
      throw new UserError(`${out} cannot be written: ${(error as Error).message}`);
    }
    console.error(
      `${out}: ${pack.byteLength} bytes of evidence for ${environment} at ${commit.slice(0, 12)}, ${result.findings.length} open findings`,
    );
    if (!isClean(result)) process.exitCode = FINDINGS;
  });

function repositoryFile(path: string): string {
  return readFileSync(join(REPOSITORY, path), "utf8");
}

/** @throws UserError if the file holds no rehearsal of that environment at that commit */
function readRehearsal(file: string, environment: string, commit: string): RehearsalResult {
  let result: Partial<RehearsalResult>;
  try {
    result = JSON.parse(readFileSync(file, "utf8")) as Partial<RehearsalResult>;
  } catch (error) {
    throw new UserError(`${file} is no rehearsal: ${(error as Error).message}`);
  }
  if (result.environment !== environment || !Array.isArray(result.stacks))
    throw new UserError(
      `${file} is no rehearsal of ${environment}: write one with klap rehearse ${environment} --json`,
    );
  if (result.commit !== commit)
    throw new UserError(
      `${file} is of commit ${result.commit}, and evidence is of ${commit}: rehearse again`,
    );
  return result as RehearsalResult;
}

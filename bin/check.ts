import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command, Option } from "commander";
import pc from "picocolors";
import { UserError } from "../modules/core/errors";
import { checkPlatforms } from "../policy/check-platforms";
import { isClean, type CheckResult } from "../policy/check-result";
import { checkedDocument } from "../policy/checkov/checked-document";
import { runCheckov } from "../policy/checkov/run-checkov";
import { EXCEPTIONS } from "../policy/exceptions";
import { SEVERITIES, type Severity } from "../policy/rule";
import { RULES } from "../policy/rules/rules";
import { checkHuman, checkSummary } from "../report/check-human";
import { checkJson } from "../report/check-json";
import { checkJunit } from "../report/check-junit";
import { checkMarkdown } from "../report/check-markdown";
import { checkSarif } from "../report/check-sarif";
import { allJudged, judgedTarget } from "./judged-platforms";

const FINDINGS = 1;
const FORMATS = ["human", "json", "sarif", "junit", "markdown"] as const;

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly rule?: readonly string[];
  readonly severity?: Severity;
  readonly checkov: boolean;
}

export const checkCommand = new Command("check")
  .argument(
    "[targets...]",
    "an environment, a folder with stacks/<stack>/cdk.tf.json, or plans and states as JSON (default: everything)",
  )
  .addOption(new Option("--format <format>", "how to tell it").choices(FORMATS).default("human"))
  .option("--out <file>", "write to a file, not to standard output")
  .option("--rule <id>", "ask this rule only; may be given again", collect)
  .addOption(new Option("--severity <severity>", "ask rules of this severity and worse").choices(SEVERITIES))
  .option("--checkov", "ask checkov too, which takes a minute (default without targets)", false)
  .addHelpText(
    "after",
    `
An environment is judged with the organization behind it; a folder or plans are judged as they are. Plans and states
are what terraform show -json prints; each file is a stack of its name. Without targets every environment is judged,
and staging with Redpanda too, by our rules and by checkov.
What is known only after apply is a finding. An exception that has ended fails the check; so does, where everything is
judged, one that accepts nothing. docs/reference/policies.md lists the rules.

Exit code 0: clean; 1: open findings or bad exceptions; 2: it could not run.

Examples:
  klap check
  klap check prod
  klap check prod --format sarif --out klap.sarif
  klap check cdktf.out --rule R1-VPC-01 --format json
  klap check plans/prod-network-sa-east-1-vpc.json --severity high`,
  )
  .action((targets: string[], options: Options) => {
    const started = performance.now();
    const everything = targets.length === 0;
    const { rule: ids = [], severity } = options;
    const rules = RULES.filter(
      (rule) =>
        (ids.length === 0 || ids.includes(rule.id)) &&
        (severity === undefined || SEVERITIES.indexOf(rule.severity) <= SEVERITIES.indexOf(severity)),
    );
    const unknown = ids.find((id) => !isCheckov(id) && !RULES.some((rule) => rule.id === id));
    if (unknown !== undefined)
      throw new UserError(`no rule is called ${unknown}: docs/reference/policies.md lists them`);
    const asked = ids.some(isCheckov) || (ids.length === 0 && (everything || options.checkov));
    const withCheckov = asked && severity === undefined;
    const judged = everything ? allJudged() : judgedTarget(targets);
    const judging = (id: string): boolean =>
      isCheckov(id) ? withCheckov : rules.some((rule) => rule.id === id) || (everything && ids.length === 0);
    const result = checkPlatforms({
      platforms: judged.platforms,
      rules,
      ...(withCheckov && {
        checkov: () =>
          only(
            ids,
            runCheckov(
              process.cwd(),
              judged.stacks().map(({ name, json }) => checkedDocument(name, json)),
            ),
          ),
      }),
      exceptions: EXCEPTIONS.filter(({ id }) => (ids.length === 0 || ids.includes(id)) && judging(id)),
      today: new Date(new Date().toISOString().slice(0, 10)),
      whole: everything && severity === undefined,
      sources: judged.sources,
    });
    write(written(result, options), options.out);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.error(`${checkSummary(result)} in ${seconds} s`);
    if (!isClean(result)) process.exitCode = FINDINGS;
  });

function written(result: CheckResult, { format, out }: Options): string {
  if (format === "json") return checkJson(result);
  if (format === "sarif") return checkSarif(result);
  if (format === "junit") return checkJunit(result);
  if (format === "markdown") return checkMarkdown(result);
  const terminal = out === undefined && process.stdout.isTTY === true;
  return checkHuman(result, pc.createColors(terminal && pc.isColorSupported));
}

/** @throws UserError if the file cannot be written */
function write(text: string, file: string | undefined): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${(error as Error).message}`);
  }
}

/** Checkov's ids begin with its own name. */
function isCheckov(id: string): boolean {
  return /^CKV\d*_/.test(id);
}

/** What checkov found by the ids that were asked for; all of it where none was. */
function only(
  ids: readonly string[],
  { findings, checks }: ReturnType<typeof runCheckov>,
): ReturnType<typeof runCheckov> {
  if (ids.length === 0) return { findings, checks };
  return {
    findings: findings.filter(({ id }) => ids.includes(id)),
    checks: checks.filter(({ id }) => ids.includes(id)),
  };
}

function collect(id: string, before: readonly string[] = []): readonly string[] {
  return [...before, id];
}

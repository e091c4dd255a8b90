import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { environmentNamed } from "../environments/environments";
import { variantOf } from "../environments/variants";
import { UserError } from "../modules/core/errors";
import { EXCEPTIONS } from "../policy/exceptions";
import { scopeOf } from "../policy/scope/scope-of";
import type { RehearsalResult } from "../rehearsal/result";
import { architectureOf } from "../report/architecture/model";
import { pagesOf } from "../report/architecture/pages";
import { sourceOf } from "../report/architecture/source-of";
import { buildStacks } from "../stacks/build";
import { stackGraph } from "../stacks/graph";
import { isJsonObject } from "../terraform/graph/json";
import { readJsonFile } from "../terraform/graph/read-stacks";
import { platformOfEnvironment } from "./judged-platforms";

interface Options {
  readonly out: string;
  readonly set?: string;
  readonly rehearsal?: string;
}

export const reportCommand = new Command("report")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option(
    "--out <folder>",
    "folder for report.es.html, report.en.html, report.es.md and report.en.md",
    "out/report",
  )
  .option("--set <setting>", "report it with one choice in place of its own, as kafka=redpanda")
  .option(
    "--rehearsal <file>",
    "result of klap rehearse --json; without it the report says that there was none",
  )
  .addHelpText(
    "after",
    `
Examples:
  klap report prod --out out/report
  klap rehearse prod --json out/prod.json
  klap report prod --rehearsal out/prod.json
  klap report staging --set kafka=redpanda`,
  )
  .action(async (name: string, { out, set, rehearsal: file }: Options) => {
    const environment = set === undefined ? environmentNamed(name) : variantOf(name, set);
    const rehearsal = file === undefined ? undefined : rehearsalOf(name, file);
    const platform = platformOfEnvironment(environment);
    const source = sourceOf({
      environment,
      platform,
      scope: scopeOf(platform).resources,
      stacks: stackGraph(name, buildStacks(environment, { outdir: tmpdir() }).stacks),
      exceptions: EXCEPTIONS,
      today: new Date(new Date().toISOString().slice(0, 10)),
      ...(rehearsal !== undefined && { rehearsal }),
    });
    const pages = pagesOf(await architectureOf(source));
    mkdirSync(out, { recursive: true });
    for (const [page, text] of pages) writeFileSync(join(out, page), text);
    console.error(`${[...pages.keys()].join(", ")} written to ${out}`);
  });

/** Figures that the report tells. */
const FIGURES = ["stacks", "declared", "types", "secondPlanChanges", "stateAfterDestroy"];

/** @throws UserError if the file is no result of a rehearsal of that environment */
function rehearsalOf(name: string, file: string): RehearsalResult {
  const result: unknown = readJsonFile(file);
  const { environment, totals, seconds, secrets } = result as Record<string, unknown>;
  if (environment !== name)
    throw new UserError(`${file} is the rehearsal of ${String(environment)}, not of ${name}`);
  const figures = isJsonObject(totals) ? FIGURES.map((figure) => totals[figure]) : [undefined];
  if (![seconds, ...figures].every((figure) => typeof figure === "number") || !Array.isArray(secrets))
    throw new UserError(
      `${file} is no result of klap rehearse --json: it needs seconds, secrets and totals of ${FIGURES.join(", ")}`,
    );
  return result as RehearsalResult;
}

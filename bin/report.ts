import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { environmentNamed } from "../environments/environments";
import { UserError } from "../modules/core/errors";
import { EXCEPTIONS } from "../policy/exceptions";
import { promisesOf } from "../policy/promises";
import { scopeOf } from "../policy/scope/scope-of";
import type { RehearsalResult } from "../rehearsal/result";
import { architectureOf } from "../report/architecture/model";
import { pagesOf } from "../report/architecture/pages";
import { sourceOf } from "../report/architecture/source-of";
import { buildStacks } from "../stacks/build";
import { stackGraph } from "../stacks/graph";
import { isJsonObject } from "../terraform/graph/json";
import { PlatformGraph } from "../terraform/graph/platform-graph";
import { readJsonFile } from "../terraform/graph/read-stacks";
import { synthesizedDocument } from "../terraform/graph/synthesized-document";

interface Options {
  readonly out: string;
  readonly rehearsal?: string;
}

export const reportCommand = new Command("report")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option(
    "--out <folder>",
    "folder for report.es.html, report.en.html, report.es.md and report.en.md",
    "out/report",
  )
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
  klap report prod --rehearsal out/prod.json`,
  )
  .action(async (name: string, { out, rehearsal: file }: Options) => {
    const environment = environmentNamed(name);
    const built = buildStacks(environment, { outdir: tmpdir() }).stacks;
    const behind = name === "org" ? [] : buildStacks(environmentNamed("org"), { outdir: tmpdir() }).stacks;
    const graph = new PlatformGraph(
      [...built, ...behind].map((stack) => {
        const json: unknown = stack.toTerraform();
        if (!isJsonObject(json)) throw new Error(`${stack.node.id} synthesizes to no object`);
        return synthesizedDocument(stack.node.id, stack.node.id, json);
      }),
    );
    const rehearsal = file === undefined ? undefined : rehearsalOf(name, file);
    const platform = { graph, promises: promisesOf(environment) };
    const source = sourceOf({
      environment,
      platform,
      scope: scopeOf(platform).resources,
      stacks: stackGraph(name, built),
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

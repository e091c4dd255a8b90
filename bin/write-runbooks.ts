import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseRunbook } from "../delivery/runbooks/database-runbook";
import { databaseRegions } from "../delivery/runbooks/database-place";
import type { Environment } from "../modules/core/environment";
import { runbookMarkdown } from "../report/runbook-markdown";
import type { LayerSettings } from "../stacks/catalog";

/**
 * Writes `runbooks/switchover.md` and `.json` below a folder: what makes the region write that settings name.
 * Where one region has a database, nothing can move and nothing is written.
 */
export function writeRunbooks(environment: Environment<LayerSettings>, outdir: string): void {
  const folder = join(outdir, "runbooks");
  rmSync(folder, { recursive: true, force: true });
  if (databaseRegions(environment).length < 2) return;
  const runbook = databaseRunbook("switchover", environment);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "switchover.md"), runbookMarkdown(runbook));
  writeFileSync(join(folder, "switchover.json"), `${JSON.stringify(runbook, null, 2)}\n`);
}

import "../modules/core/token-traces";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesize } from "../stacks/synthesize";
import { grownEnvironment } from "./grown-environment";

/*
 * Program that the growth bench starts once for each size: synthesizes a grown environment several times and
 * prints what it cost. Arguments: number of regions; `mesh` or `rest` (which stacks).
 */

/** Layers whose resources grow with the square of the regions. */
const MESH = /-mesh-(request|accept|routes)$/;
/** CPU seconds thrown away until V8 has compiled the hot code, so that small and large runs start equal. */
const WARM_UP_SECONDS = 3;

/** CPU seconds that a size is synthesized for, over and over, so that garbage collection falls on all alike. */
const MEASURED_SECONDS = 3;

const [regionCount, part] = [Number(process.argv[2]), process.argv[3]];
const environment = grownEnvironment(regionCount);
const wanted = (stack: string): boolean => MESH.test(stack) === (part === "mesh");
const outdir = mkdtempSync(join(tmpdir(), "klap-bench-"));
try {
  const warm = grownEnvironment(2);
  const warmUp = process.cpuUsage();
  while (secondsSince(warmUp) < WARM_UP_SECONDS) synthesize(warm, { outdir, wanted });
  const start = process.cpuUsage();
  let rounds = 0;
  let names: readonly string[] = [];
  while (secondsSince(start) < MEASURED_SECONDS) {
    names = synthesize(environment, { outdir, wanted }).stacks.map(({ name }) => name);
    rounds += 1;
  }
  const cpuSeconds = secondsSince(start) / rounds;
  const resources = names.reduce((sum, name) => sum + countResources(join(outdir, "stacks", name)), 0);
  console.log(JSON.stringify({ folders: 4 * regionCount, resources, cpuSeconds }));
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

/** CPU seconds, user and system. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function countResources(folder: string): number {
  const json = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as {
    resource?: Record<string, object>;
  };
  return Object.values(json.resource ?? {}).reduce((sum, blocks) => sum + Object.keys(blocks).length, 0);
}

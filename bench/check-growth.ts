import "../modules/core/token-traces";
import { tmpdir } from "node:os";
import { promisesOf } from "../policy/promises";
import { RULES } from "../policy/rules/rules";
import { runRules } from "../policy/run-rules";
import { buildStacks } from "../stacks/build";
import type { JsonObject } from "../terraform/graph/json";
import { PlatformGraph } from "../terraform/graph/platform-graph";
import { synthesizedDocument } from "../terraform/graph/synthesized-document";
import { grownEnvironment } from "./grown-environment";

/*
 * Program that the bench of the check starts once for each size: judges a grown environment by every rule several
 * times and prints what it cost. Argument: number of regions.
 */

/** Layers whose resources grow with the square of the regions. */
const MESH = /-mesh-(request|accept|routes)$/;
/** CPU seconds thrown away until V8 has compiled the hot code, so that small and large runs start equal. */
const WARM_UP_SECONDS = 3;
/** CPU seconds that a size is judged for, over and over, so that garbage collection falls on all alike. */
const MEASURED_SECONDS = 5;

const regionCount = Number(process.argv[2]);
const judge = judgeOf(regionCount);
const warm = judgeOf(2);
const warmUp = process.cpuUsage();
while (secondsSince(warmUp) < WARM_UP_SECONDS) warm();
const start = process.cpuUsage();
let rounds = 0;
let resources = 0;
while (secondsSince(start) < MEASURED_SECONDS) {
  resources = judge();
  rounds += 1;
}
console.log(
  JSON.stringify({ folders: 4 * regionCount, resources, cpuSeconds: secondsSince(start) / rounds }),
);

/** Builds the graph from synthesized JSON and asks every rule. @returns the number of resources */
function judgeOf(regions: number): () => number {
  const environment = grownEnvironment(regions);
  const { stacks } = buildStacks(environment, { outdir: tmpdir(), wanted: (name) => !MESH.test(name) });
  const texts = stacks.map((stack) => [stack.node.id, JSON.stringify(stack.toTerraform())] as const);
  const promises = promisesOf(environment);
  return () => {
    const graph = new PlatformGraph(
      texts.map(([name, text]) => synthesizedDocument(name, name, JSON.parse(text) as JsonObject)),
    );
    runRules(RULES, { graph, promises });
    return graph.resources.length;
  };
}

/** CPU seconds, user and system. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContractSource } from "../modules/core/base-stack";
import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import { buildStacks } from "../stacks/build";
import type { LayerSettings } from "../stacks/catalog";
import { stackGraph, withDependencies, type StackGraph } from "../stacks/graph";
import { synthesize } from "../stacks/synthesize";
import type { StackJson } from "./localize";
import type { RehearsalListener } from "./listener";
import type { Session } from "./session";
import { StackRun } from "./stack-run";

export interface PreparedStacks {
  readonly graph: StackGraph;
  readonly runs: ReadonlyMap<string, StackRun>;
}

/**
 * Names of the stacks that a rehearsal takes: those asked for, and all they rest on.
 * @throws UserError if there are none, or the environment's settings are wrong
 */
export function wantedStacks(
  environment: Environment<LayerSettings>,
  only: (stack: string) => boolean,
): ReadonlySet<string> {
  const { stacks } = buildStacks(environment, { outdir: tmpdir() });
  const wanted = withDependencies(stackGraph(environment.name, stacks), only);
  if (wanted.size === 0) throw new UserError(`environment ${environment.name} has no stack that matches`);
  return wanted;
}

/**
 * Synthesizes the wanted stacks into the session's folder, ready to be run. What was applied before stays applied.
 * @param contracts where values of other stacks come from; a survivor's stacks are those of its region
 */
export function prepareStacks(
  environment: Environment<LayerSettings>,
  wanted: ReadonlySet<string>,
  session: Session,
  listener: RehearsalListener,
  contracts: ContractSource = { kind: "live" },
): PreparedStacks {
  const { folder, signal } = session;
  const outdir = join(folder, "synth");
  const graph = synthesize(environment, { outdir, wanted: (stack) => wanted.has(stack), contracts });
  const runs = graph.stacks.map(({ name }): [string, StackRun] => {
    const json = JSON.parse(readFileSync(join(outdir, "stacks", name, "cdk.tf.json"), "utf8")) as StackJson;
    return [name, new StackRun({ name, json, folder, signal, listener })];
  });
  return { graph, runs: new Map(runs) };
}

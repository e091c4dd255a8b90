import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../modules/core/environment";
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

/** Synthesizes the wanted stacks, and all they rest on, into the session's folder, ready to be run. */
export function prepareStacks(
  environment: Environment<LayerSettings>,
  only: (stack: string) => boolean,
  session: Session,
  listener: RehearsalListener,
): PreparedStacks {
  const { folder, signal } = session;
  const outdir = join(folder, "synth");
  const everything = stackGraph(environment.name, buildStacks(environment, { outdir }).stacks);
  const wanted = withDependencies(everything, only);
  const graph = synthesize(environment, { outdir, wanted: (stack) => wanted.has(stack) });
  const runs = graph.stacks.map(({ name }): [string, StackRun] => {
    const json = JSON.parse(readFileSync(join(outdir, "stacks", name, "cdk.tf.json"), "utf8")) as StackJson;
    return [name, new StackRun({ name, json, folder, signal, listener })];
  });
  return { graph, runs: new Map(runs) };
}

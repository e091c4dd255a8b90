import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import { buildStacks } from "../stacks/build";
import type { LayerSettings } from "../stacks/catalog";
import { stackGraph, withDependencies, type StackGraph } from "../stacks/graph";
import { writeCliConfig } from "../terraform/cli-config";
import { EmulatorProcess, type Source } from "./emulator-process";
import { forEachLimited } from "./for-each-limited";
import type { StackJson } from "./localize";
import { NO_SOURCES, totalsOf, type RehearsalResult, type StackResult } from "./result";
import { StackRun, type PlannedChanges } from "./stack-run";
import { terraformEnvironment } from "./terraform-environment";
import { makeWorkFolder, removeWorkFolder } from "./work-folder";

export type Phase = "apply" | "plan again" | "destroy";

/** Told what happens while it happens. */
export interface RehearsalListener {
  onStart(graph: StackGraph): void;
  onStack(stack: string, phase: Phase, status: "started" | "done" | "failed", detail: string): void;
  onResource(stack: string, phase: Phase, finished: number, declared: number): void;
}

export interface RehearsalOptions {
  /** Root of the project. */
  readonly root: string;
  /** Stacks to rehearse; what they read comes along. @default every stack */
  readonly only?: (stack: string) => boolean;
  /** Port of the emulated AWS. @default any free one */
  readonly port?: number;
  /** Stacks at work at the same time. @default twice the processors, since the provider often just waits */
  readonly parallel?: number;
  readonly commit: string;
  readonly signal: AbortSignal;
  readonly listener: RehearsalListener;
}

/**
 * Applies every stack of an environment, wave by wave, to an emulated AWS, plans each again and destroys all.
 * Whatever happens, no process and no folder is left behind.
 * @throws UserError if it cannot run or a stack fails
 */
export async function rehearse(
  environment: Environment<LayerSettings>,
  options: RehearsalOptions,
): Promise<RehearsalResult> {
  const started = Date.now();
  const { root, only = () => true, port = 0, parallel = 2 * cpus().length, commit, listener } = options;
  const folder = makeWorkFolder();
  const abort = new AbortController();
  const stop = () => abort.abort();
  options.signal.addEventListener("abort", stop, { once: true });
  let death: UserError | undefined;
  let emulator: EmulatorProcess | undefined;
  try {
    emulator = await EmulatorProcess.start(root, port, (error) => {
      death = error;
      abort.abort();
    });
    const graph = synthesize(environment, only, folder);
    listener.onStart(graph);
    const variables = terraformEnvironment(emulator.url, writeCliConfig(folder));
    const runs = makeRuns(graph, folder, abort.signal, listener);
    const planned = new Map<string, PlannedChanges>();
    const lifted: string[] = [];
    const applied = new Map<string, readonly string[]>();

    const phase = async (
      name: Phase,
      stacks: readonly string[],
      work: (run: StackRun, stack: string) => Promise<string>,
    ) => {
      await forEachLimited(stacks, parallel, async (stack) => {
        listener.onStack(stack, name, "started", "");
        try {
          listener.onStack(stack, name, "done", await work(runs.get(stack)!, stack));
        } catch (error) {
          listener.onStack(stack, name, "failed", (error as Error).message);
          throw error instanceof UserError ? new UserError(`${stack}: ${error.message}`) : error;
        }
      });
    };
    for (const wave of graph.waves)
      await phase("apply", wave, async (run, stack) => {
        await run.apply(variables);
        applied.set(
          stack,
          run.resources().map(({ type }) => type),
        );
        return `${run.declared} resources`;
      });
    await phase("plan again", graph.waves.flat(), async (run, stack) => {
      const changes = await run.planAgain(variables);
      planned.set(stack, changes);
      return changes.count === 0 ? "no changes" : `${changes.count} changes: ${changes.addresses.join(", ")}`;
    });
    for (const wave of [...graph.waves].reverse())
      await phase("destroy", wave, async (run) => {
        lifted.push(...(await run.destroy(variables)));
        return `${run.resources().length} left`;
      });

    const sourceOfType = new Map<string, Source>([...applied.values()].flat().map((type) => [type, "moto"]));
    const stacks = graph.stacks.map((node): StackResult => {
      const run = runs.get(node.name)!;
      const changes = planned.get(node.name)!;
      const counts = { ...NO_SOURCES };
      for (const type of applied.get(node.name)!) counts[sourceOfType.get(type)!] += 1;
      return {
        name: node.name,
        wave: node.wave,
        declared: run.declared,
        applied: counts,
        answered: [],
        secondPlanChanges: changes.count,
        secondPlanAddresses: changes.addresses,
        stateAfterDestroy: run.resources().length,
        seconds: run.elapsed / 1_000,
      };
    });
    return {
      environment: environment.name,
      commit,
      seconds: (Date.now() - started) / 1_000,
      stacks,
      totals: totalsOf(stacks, sourceOfType),
      lifted,
      placeholders: environment.placeholders.map(({ name }) => name),
    };
  } catch (error) {
    throw death ?? error;
  } finally {
    options.signal.removeEventListener("abort", stop);
    await emulator?.close();
    removeWorkFolder(folder);
  }
}

/** Synthesizes the wanted stacks, and all they read, into the rehearsal's folder. */
function synthesize(
  environment: Environment<LayerSettings>,
  only: (stack: string) => boolean,
  folder: string,
): StackGraph {
  const outdir = join(folder, "synth");
  const everything = stackGraph(environment.name, buildStacks(environment, { outdir }).stacks);
  const wanted = withDependencies(everything, only);
  const { app, stacks } = buildStacks(environment, { outdir, wanted: (stack) => wanted.has(stack) });
  app.synth();
  return stackGraph(environment.name, stacks);
}

function makeRuns(
  graph: StackGraph,
  folder: string,
  signal: AbortSignal,
  listener: RehearsalListener,
): ReadonlyMap<string, StackRun> {
  return new Map(
    graph.stacks.map(({ name }) => {
      const json = JSON.parse(
        readFileSync(join(folder, "synth", "stacks", name, "cdk.tf.json"), "utf8"),
      ) as StackJson;
      let finished = 0;
      const onResource = () => listener.onResource(name, "apply", ++finished, run.declared);
      const run: StackRun = new StackRun({ name, json, folder, signal, onResource });
      return [name, run];
    }),
  );
}

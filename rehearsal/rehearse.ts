import { cpus } from "node:os";
import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import type { LayerSettings } from "../stacks/catalog";
import type { StackGraph } from "../stacks/graph";
import { Attribution } from "./attribution";
import { forEachLimited } from "./for-each-limited";
import { MistakeTrial } from "./mistakes/mistake-trial";
import type { LeaseReport } from "./providers/lease";
import { rehearsalResult, type RehearsalResult } from "./result";
import { withSession, type Session } from "./session";
import { prepareStacks } from "./prepare-stacks";
import type { StackRun } from "./stack-run";

export const PHASES = ["validate", "apply", "plan again", "destroy"] as const;

export type Phase = (typeof PHASES)[number];

/** Told what happens while it happens. */
export interface RehearsalListener {
  onStart(graph: StackGraph): void;
  onStack(stack: string, phase: Phase, status: "started" | "done" | "failed", detail: string): void;
  /** A resource was created (in `apply`) or removed (in `destroy`). */
  onResource(stack: string, phase: Phase, finished: number, declared: number): void;
  /** Everything is applied and kept until the signal aborts. */
  onKept(endpoint: string, folder: string): void;
  /** Nothing more will be told. */
  onEnd(): void | Promise<void>;
}

export interface RehearsalOptions {
  /** Root of the project. */
  readonly root: string;
  /** Stacks to rehearse; what they rest on comes along. @default every stack */
  readonly only?: (stack: string) => boolean;
  /** Port of the emulated AWS. @default any free one */
  readonly port?: number;
  /** Stacks at work at the same time. @default twice the processors, since the provider often just waits */
  readonly parallel?: number;
  /** `cold` starts a provider for every command; its calls are not attributed. @default "warm" */
  readonly providers?: "warm" | "cold";
  /** Waits with the destroy until the signal aborts, so that what was applied can be looked at. @default false */
  readonly keep?: boolean;
  /**
   * Before each stack is applied, tries wrong references in it: so many over all stacks, chosen by a seed.
   * @default none
   */
  readonly mistakes?: { readonly count: number; readonly seed: number };
  /** Commit that is rehearsed, for the result. */
  readonly commit: string;
  readonly signal: AbortSignal;
  readonly listener: RehearsalListener;
}

/**
 * Validates every stack of an environment, applies them wave by wave to an emulated AWS, plans each again and
 * destroys all. Whatever happens, no process and no folder is left behind.
 * @throws UserError if it cannot run or a stack fails
 */
export async function rehearse(
  environment: Environment<LayerSettings>,
  options: RehearsalOptions,
): Promise<RehearsalResult> {
  const { root, port = 0, parallel = 2 * cpus().length, providers = "warm", listener, signal } = options;
  const session = { root, port, parallel, providers, signal };
  try {
    return await withSession(session, (live) => rehearseIn(live, environment, { ...options, parallel }));
  } finally {
    await listener.onEnd();
  }
}

async function rehearseIn(
  session: Session,
  environment: Environment<LayerSettings>,
  options: RehearsalOptions & { readonly parallel: number },
): Promise<RehearsalResult> {
  const started = Date.now();
  const { only = () => true, parallel, listener, keep = false, commit } = options;
  const { graph, runs } = prepareStacks(environment, only, session, listener);
  const attribution = new Attribution();
  listener.onStart(graph);

  const phase = (
    name: Phase,
    stacks: readonly string[],
    work: (run: StackRun, environment: NodeJS.ProcessEnv) => Promise<string>,
  ) =>
    forEachLimited(stacks, parallel, async (stack) => {
      const run = runs.get(stack)!;
      const onReport = (report: LeaseReport) => {
        attribution.add(report);
        run.note(report);
      };
      try {
        const detail = await session.providers.use(
          run.types,
          (variables) => {
            listener.onStack(stack, name, "started", "");
            return work(run, variables);
          },
          onReport,
        );
        listener.onStack(stack, name, "done", detail);
      } catch (error) {
        listener.onStack(stack, name, "failed", (error as Error).message);
        throw error instanceof UserError ? new UserError(`${name} ${stack}: ${error.message}`) : error;
      }
    });

  const everything = graph.waves.flat();
  await phase("validate", everything, (run, variables) => run.validate(variables));
  const tried = new MistakeTrial(options.mistakes, { environment, graph, runs, folder: session.folder });
  for (const wave of graph.waves)
    await phase("apply", wave, async (run, variables) => {
      await tried.before(run, variables);
      return run.apply(variables);
    });
  await phase("plan again", everything, (run, variables) => run.planAgain(variables));
  const operations = await session.emulator.operations();
  if (keep) await kept(session, listener);
  for (const wave of [...graph.waves].reverse())
    await phase("destroy", wave, (run, variables) => run.destroy(variables));

  const seconds = (Date.now() - started) / 1_000;
  return rehearsalResult({
    environment,
    commit,
    seconds,
    graph,
    runs,
    sourceOfType: attribution.sources(operations),
  });
}

async function kept(session: Session, listener: RehearsalListener): Promise<void> {
  listener.onKept(session.emulator.url, session.folder);
  await new Promise<void>((resolve) =>
    session.signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

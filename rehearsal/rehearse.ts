import { cpus } from "node:os";
import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import type { LayerSettings } from "../stacks/catalog";
import { Attribution } from "./attribution";
import { emulatedOrganization } from "./emulated-organization";
import { Failures } from "./failures";
import { forEachLimited } from "../modules/core/for-each-limited";
import { MistakeTrial } from "./mistakes/mistake-trial";
import type { LeaseReport } from "./providers/lease";
import type { ProviderUse } from "./provider-source";
import { rehearsalResult, type RehearsalResult } from "./result";
import type { Phase, RehearsalListener } from "./listener";
import { withSession, type Session } from "./session";
import { prepareStacks, wantedStacks } from "./prepare-stacks";
import type { StackRun } from "./stack-run";

export interface RehearsalOptions {
  /** Root of the project. */
  readonly root: string;
  /** Stacks to rehearse; what they rest on comes along. @default every stack */
  readonly only?: (stack: string) => boolean;
  /** Port of the emulated AWS. @default any free one */
  readonly port?: number;
  /** Stacks at work at the same time. @default four times the processors, since the provider mostly waits */
  readonly parallel?: number;
  /** `cold` starts a provider for every command; its calls are not attributed. @default "warm" */
  readonly providers?: "warm" | "cold";
  /** Waits for the signal in place of the destroy, so that what was applied can be looked at. @default false */
  readonly keep?: boolean;
  /** Loses each state before the destroy, and imports everything again. @default false */
  readonly rejoin?: boolean;
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
  const {
    root,
    port = 0,
    parallel = 4 * cpus().length,
    providers = "warm",
    only = () => true,
    listener,
    signal,
  } = options;
  const session = { root, port, parallel, providers, signal };
  try {
    // Before anything is started, since a mistyped pattern is the commonest mistake.
    const wanted = wantedStacks(environment, only);
    return await withSession(session, (live) =>
      rehearseIn(live, environment, wanted, { ...options, parallel }),
    );
  } finally {
    await listener.onEnd();
  }
}

type Work = (run: StackRun, provider: ProviderUse) => Promise<string>;

async function rehearseIn(
  session: Session,
  environment: Environment<LayerSettings>,
  wanted: ReadonlySet<string>,
  options: RehearsalOptions & { readonly parallel: number },
): Promise<RehearsalResult> {
  const started = Date.now();
  const { parallel, listener, keep = false, commit } = options;
  const { graph, runs } = prepareStacks(environment, wanted, session, listener);
  const attribution = new Attribution();
  const organization = emulatedOrganization(environment);
  if (organization !== undefined) await session.emulator.createOrganization(organization);
  listener.onStart(graph);

  const failures = new Failures(graph);
  const phase = (name: Phase, stacks: readonly string[], work: Work) =>
    forEachLimited(stacks, parallel, async (stack) => {
      const run = runs.get(stack)!;
      if (failures.blocks(stack)) return listener.onStack(stack, name, "failed", "not reached");
      const onReport = (report: LeaseReport) => {
        attribution.add(report);
        run.note(report);
      };
      const begin = (provider: ProviderUse) => {
        listener.onStack(stack, name, "started", "");
        return work(run, provider);
      };
      try {
        listener.onStack(stack, name, "done", await session.providers.use(run.types, begin, onReport));
      } catch (error) {
        if (!(error instanceof UserError) || session.signal.aborted) throw error;
        listener.onStack(stack, name, "failed", error.message);
        failures.add(stack, `${name} ${stack}: ${error.message}`);
      }
    });

  const everything = graph.waves.flat();
  await phase("validate", everything, (run, { environment: variables }) => run.validate(variables));
  const tried = new MistakeTrial(options.mistakes, { environment, graph, runs, folder: session.folder });
  for (const wave of graph.waves)
    await phase("apply", wave, async (run, provider) => {
      await tried.before(run, provider);
      return run.apply(provider.environment);
    });
  await phase("plan again", everything, (run, { environment: variables }) => run.planAgain(variables));
  const operations = await session.emulator.operations();
  failures.throwIfAny();
  // Wave by wave: a state that is being lost cannot be read.
  for (const wave of options.rejoin === true ? graph.waves : [])
    await phase("rejoin", wave, (run, { environment: variables }) => run.rejoin(variables));
  if (keep) await kept(session, listener);
  for (const wave of keep ? [] : [...graph.waves].reverse())
    await phase("destroy", wave, (run, { environment: variables }) => run.destroy(variables));
  failures.throwIfAny();

  const seconds = (Date.now() - started) / 1_000;
  return rehearsalResult({
    environment,
    commit,
    seconds,
    graph,
    runs,
    sourceOfType: attribution.sources(operations),
    providerCpuSeconds: session.providers.cpuSeconds(),
    mistakes: tried.summary(),
  });
}

async function kept(session: Session, listener: RehearsalListener): Promise<void> {
  listener.onKept(session.emulator.url, session.folder);
  await new Promise<void>((resolve) =>
    session.signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

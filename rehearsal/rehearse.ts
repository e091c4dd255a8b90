import type { Environment } from "../modules/core/environment";
import type { LayerSettings } from "../stacks/catalog";
import { canariesIn } from "./canaries";
import { Attribution } from "./attribution";
import { emulatedOrganization } from "./emulated-organization";
import { MistakeTrial } from "./mistakes/mistake-trial";
import { PublishedCode } from "./published-code";
import { rehearsalResult, type RehearsalResult } from "./result";
import type { RehearsalListener } from "./listener";
import { DEFAULT_PARALLEL, withSession, type Session } from "./session";
import { prepareStacks, wantedStacks } from "./prepare-stacks";
import { StackPhases } from "./stack-phases";

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
    parallel = DEFAULT_PARALLEL,
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

async function rehearseIn(
  session: Session,
  environment: Environment<LayerSettings>,
  wanted: ReadonlySet<string>,
  options: RehearsalOptions & { readonly parallel: number },
): Promise<RehearsalResult> {
  const started = Date.now();
  const { parallel, listener, keep = false, commit } = options;
  const stacks = prepareStacks(environment, wanted, session, listener);
  const { graph, runs } = stacks;
  const attribution = new Attribution();
  const organization = emulatedOrganization(environment);
  if (organization !== undefined) await session.emulator.createOrganization(organization);
  listener.onStart(graph);

  const phases = new StackPhases({ session, stacks, parallel, listener, attribution });
  const everything = graph.waves.flat();
  await phases.run("validate", everything, (run, { environment: variables }) => run.validate(variables));
  const tried = new MistakeTrial(options.mistakes, { environment, graph, runs, folder: session.folder });
  const published = new PublishedCode(options.root, session.emulator);
  await phases.inOrder("apply", everything, async (run, provider) => {
    await published.before(run);
    await tried.before(run, provider);
    return run.apply(provider.environment);
  });
  await phases.run("plan again", everything, (run, { environment: variables }) => run.planAgain(variables));
  const operations = await session.emulator.operations();
  const secrets = canariesIn(session.folder);
  phases.throwIfAnyFailed();
  // In order: a state that is being lost cannot be read.
  if (options.rejoin === true)
    await phases.inOrder("rejoin", everything, (run, { environment: variables }) => run.rejoin(variables));
  if (keep) await kept(session, listener);
  else
    await phases.inReverse("destroy", everything, (run, { environment: variables }) =>
      run.destroy(variables),
    );
  phases.throwIfAnyFailed();

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
    secrets,
  });
}

async function kept(session: Session, listener: RehearsalListener): Promise<void> {
  listener.onKept(session.emulator.url, session.folder);
  await new Promise<void>((resolve) =>
    session.signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

import { UserError } from "../modules/core/errors";
import { forEachLimited } from "../modules/core/for-each-limited";
import { forEachReady } from "../modules/core/for-each-ready";
import type { Attribution } from "./attribution";
import { Failures } from "./failures";
import type { Phase, RehearsalListener } from "./listener";
import type { PreparedStacks } from "./prepare-stacks";
import type { ProviderUse } from "./provider-source";
import type { LeaseReport } from "./providers/lease";
import type { Session } from "./session";
import type { StackRun } from "./stack-run";

export interface StackPhasesOptions {
  readonly session: Pick<Session, "providers" | "signal">;
  readonly stacks: PreparedStacks;
  /** Stacks at work at the same time. */
  readonly parallel: number;
  readonly listener: RehearsalListener;
  /** Told which operations each resource type called. @default nobody */
  readonly attribution?: Attribution;
}

/** What is done with one stack in a phase; the result is a word for people. */
export type PhaseWork = (run: StackRun, provider: ProviderUse) => Promise<string>;

/**
 * Takes stacks through phases, several at a time. One that fails stops only what rests on it, so that one run tells
 * every failure.
 */
export class StackPhases {
  readonly #failures: Failures;
  readonly #reads: (stack: string) => readonly string[];

  public constructor(private readonly options: StackPhasesOptions) {
    const { graph } = options.stacks;
    this.#failures = new Failures(graph);
    const reads = new Map(graph.stacks.map((node) => [node.name, node.reads.map(({ stack }) => stack)]));
    this.#reads = (stack) => reads.get(stack)!;
  }

  /** Runs one phase of some stacks; failures are kept for `throwIfAnyFailed`. */
  public async run(phase: Phase, stacks: readonly string[], work: PhaseWork): Promise<void> {
    await forEachLimited(stacks, this.options.parallel, (stack) => this.#one(phase, stack, work));
  }

  /**
   * Runs one phase of some stacks, each as soon as those of them that it rests on are through: faster than waves,
   * which wait for the slowest.
   * @param stacks in the order of waves
   */
  public async inOrder(phase: Phase, stacks: readonly string[], work: PhaseWork): Promise<void> {
    await forEachReady(stacks, this.#reads, this.options.parallel, (stack) => this.#one(phase, stack, work));
  }

  /** Runs one phase of some stacks, each as soon as those of them that rest on it are through. */
  public async inReverse(phase: Phase, stacks: readonly string[], work: PhaseWork): Promise<void> {
    const readers = new Map<string, string[]>();
    for (const stack of stacks)
      for (const read of this.#reads(stack)) readers.set(read, [...(readers.get(read) ?? []), stack]);
    await forEachReady(
      [...stacks].reverse(),
      (stack) => readers.get(stack) ?? [],
      this.options.parallel,
      (stack) => this.#one(phase, stack, work),
    );
  }

  /** @throws UserError that lists every failure so far */
  public throwIfAnyFailed(): void {
    this.#failures.throwIfAny();
  }

  async #one(phase: Phase, stack: string, work: PhaseWork): Promise<void> {
    const { session, stacks, listener, attribution } = this.options;
    const run = stacks.runs.get(stack)!;
    if (this.#failures.blocks(stack)) return listener.onStack(stack, phase, "failed", "not reached");
    const onReport = (report: LeaseReport): void => {
      attribution?.add(report);
      run.note(report);
    };
    const begin = (provider: ProviderUse): Promise<string> => {
      listener.onStack(stack, phase, "started", "");
      return work(run, provider);
    };
    try {
      listener.onStack(stack, phase, "done", await session.providers.use(run.types, begin, onReport));
    } catch (error) {
      if (!(error instanceof UserError) || session.signal.aborted) throw error;
      listener.onStack(stack, phase, "failed", error.message);
      this.#failures.add(stack, `${phase} ${stack}: ${error.message}`);
    }
  }
}

import { UserError } from "../modules/core/errors";
import type { StackGraph } from "../stacks/graph";

/** Stacks that failed: what rests on them is not tried, everything else is, so that one run tells all. */
export class Failures {
  readonly #messages = new Map<string, string>();
  readonly #requires: ReadonlyMap<string, readonly string[]>;

  public constructor(graph: StackGraph) {
    this.#requires = new Map(graph.stacks.map(({ name, reads }) => [name, reads.map(({ stack }) => stack)]));
  }

  public add(stack: string, message: string): void {
    this.#messages.set(stack, message);
  }

  /** True if the stack failed, or one that it rests on, directly or not. */
  public blocks(stack: string): boolean {
    return (
      this.#messages.has(stack) || (this.#requires.get(stack) ?? []).some((required) => this.blocks(required))
    );
  }

  /** @throws UserError that lists every failure */
  public throwIfAny(): void {
    if (this.#messages.size > 0) throw new UserError([...this.#messages.values()].join("\n"));
  }
}

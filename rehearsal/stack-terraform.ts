import { terraform, type TerraformEvent, type TerraformOptions } from "../terraform/terraform";
import type { Phase, RehearsalListener } from "./listener";

export interface StackTerraformOptions {
  readonly name: string;
  /** Folder of the stack's configuration. */
  readonly directory: string;
  /** Resources that the stack declares. */
  readonly declared: number;
  readonly signal: AbortSignal;
  readonly listener: Pick<RehearsalListener, "onResource">;
}

type Extra = Partial<Pick<Required<TerraformOptions>, "onEvent" | "signal">> & {
  readonly accepted?: readonly number[];
};

/** What every command that changes something is told. */
export const QUIETLY = ["-auto-approve", "-input=false", "-json"];

/** Terraform's commands on one stack, with the time they take. */
export class StackTerraform {
  /** Seconds that each resource took to apply. */
  public readonly secondsByAddress = new Map<string, number>();
  /** Milliseconds of work so far. */
  public elapsed = 0;

  public constructor(private readonly options: StackTerraformOptions) {}

  /** Runs a command; throws TerraformError with Terraform's own words. */
  public async run(
    phase: Phase,
    command: readonly string[],
    environment: NodeJS.ProcessEnv,
    extra: Extra = {},
  ): Promise<void> {
    const { name, directory: cwd, declared, listener } = this.options;
    const signal = extra.signal ? AbortSignal.any([this.options.signal, extra.signal]) : this.options.signal;
    let finished = 0;
    const onEvent = (event: TerraformEvent) => {
      extra.onEvent?.(event);
      if (event.type !== "apply_complete" || event.hook?.resource === undefined) return;
      listener.onResource(name, phase, ++finished, declared);
      if (phase === "apply")
        this.secondsByAddress.set(event.hook.resource.addr, event.hook.elapsed_seconds ?? 0);
    };
    await this.timed(() =>
      terraform(command, { cwd, environment, signal, grace: 0, onEvent }, extra.accepted),
    );
  }

  /** Addresses that a plan would change, with the action. */
  public async plannedChanges(phase: Phase, environment: NodeJS.ProcessEnv): Promise<string[]> {
    const changes: string[] = [];
    const command = ["plan", "-input=false", "-json", "-detailed-exitcode"];
    await this.run(phase, command, environment, {
      accepted: [0, 2],
      onEvent: ({ type, change }) => {
        if (type === "planned_change" && change !== undefined)
          changes.push(`${change.resource.addr} (${change.action})`);
      },
    });
    return changes;
  }

  /** Does work that counts as this stack's. */
  public async timed<T>(work: () => Promise<T>): Promise<T> {
    const started = Date.now();
    try {
      return await work();
    } finally {
      this.elapsed += Date.now() - started;
    }
  }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { terraform, type TerraformEvent } from "../terraform/terraform";
import { localize, statePath, type StackJson } from "./localize";
import { unlock } from "./unlock";

export interface StackRunOptions {
  readonly name: string;
  /** Synthesized stack. */
  readonly json: StackJson;
  /** Folder of the rehearsal. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Told of each resource that Terraform has finished. */
  readonly onResource: (address: string) => void;
}

/** Changes that a plan holds. */
export interface PlannedChanges {
  readonly count: number;
  readonly addresses: readonly string[];
}

/** A managed resource instance in a state. */
export interface StateResource {
  readonly address: string;
  readonly type: string;
}

/** One stack on its way through a rehearsal: apply, plan again, destroy. */
export class StackRun {
  public readonly declared: number;
  /** Resource and data source types of the stack. */
  public readonly types: readonly string[];
  /** Milliseconds of work so far. */
  public elapsed = 0;
  readonly #directory: string;

  public constructor(private readonly options: StackRunOptions) {
    const { name, json, folder } = options;
    this.#directory = join(folder, "stacks", name);
    mkdirSync(this.#directory, { recursive: true });
    const resources = json.resource ?? {};
    this.declared = Object.values(resources).reduce((sum, blocks) => sum + Object.keys(blocks).length, 0);
    this.types = [...new Set([...Object.keys(resources), ...Object.keys(json.data ?? {})])];
    this.#write(localize(json, name, folder));
  }

  /** Initializes and applies; throws TerraformError with Terraform's own words. */
  public async apply(environment: NodeJS.ProcessEnv): Promise<void> {
    await this.#terraform(["init", "-input=false", "-no-color"], environment);
    await this.#terraform(["apply", "-auto-approve", "-input=false", "-json"], environment);
  }

  /** Plans what is applied once more. */
  public async planAgain(environment: NodeJS.ProcessEnv): Promise<PlannedChanges> {
    const addresses: string[] = [];
    const onPlan = (event: TerraformEvent & { change?: { resource: { addr: string }; action: string } }) => {
      if (event.type === "planned_change" && event.change !== undefined)
        addresses.push(`${event.change.resource.addr} (${event.change.action})`);
    };
    await this.#terraform(
      ["plan", "-input=false", "-json", "-detailed-exitcode"],
      environment,
      [0, 2],
      onPlan,
    );
    return { count: addresses.length, addresses };
  }

  /** Destroys under the override that lifts protections. @returns what was lifted */
  public async destroy(environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
    if (this.resources().length === 0) return [];
    const { json, lifted } = unlock(localize(this.options.json, this.options.name, this.options.folder));
    this.#write(json);
    if (lifted.length > 0)
      await this.#terraform(["apply", "-auto-approve", "-input=false", "-json"], environment);
    await this.#terraform(["destroy", "-auto-approve", "-input=false", "-json"], environment);
    return lifted;
  }

  /** Managed resources in the state. */
  public resources(): readonly StateResource[] {
    const file = statePath(this.options.folder, this.options.name);
    if (!existsSync(file)) return [];
    const state = JSON.parse(readFileSync(file, "utf8")) as {
      resources: { mode: string; type: string; name: string; instances: unknown[] }[];
    };
    return state.resources
      .filter(({ mode }) => mode === "managed")
      .flatMap(({ type, name, instances }) => instances.map(() => ({ address: `${type}.${name}`, type })));
  }

  #write(json: StackJson): void {
    writeFileSync(join(this.#directory, "cdk.tf.json"), JSON.stringify(json, null, 2));
  }

  async #terraform(
    command: readonly string[],
    environment: NodeJS.ProcessEnv,
    accepted?: readonly number[],
    onEvent?: (event: TerraformEvent) => void,
  ): Promise<void> {
    const started = Date.now();
    const { signal, onResource } = this.options;
    const listen = (event: TerraformEvent) => {
      onEvent?.(event);
      if (event.type === "apply_complete" && event.hook?.resource !== undefined)
        onResource(event.hook.resource.addr);
    };
    try {
      await terraform(command, { cwd: this.#directory, environment, signal, onEvent: listen }, accepted);
    } finally {
      this.elapsed += Date.now() - started;
    }
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  importBlocks,
  importsJson,
  IMPORTS_FILE,
  undeclared,
  type Imports,
} from "../terraform/import-blocks";
import { writeLock } from "../stacks/write-lock";
import { besideImports, type BesideImports } from "../terraform/import-plan";
import { initCommand } from "../terraform/init-command";
import { PLAN_FILE, savePlan } from "../terraform/plan-stack";
import { localize, statePath, type StackJson } from "./localize";
import { withMistake, type Mistake } from "./mistakes/mistake";
import type { ProviderUse } from "./provider-source";
import type { LeaseReport } from "./providers/lease";
import { readState, type StateResource } from "./read-state";
import type { RehearsalListener } from "./listener";
import type { Answered } from "./answered";
import { refuses } from "./refuses";
import { QUIETLY, StackTerraform } from "./stack-terraform";
import { unlock } from "./unlock";

export interface StackRunOptions {
  readonly name: string;
  /** Synthesized stack. */
  readonly json: StackJson;
  /** Folder of the rehearsal. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly listener: Pick<RehearsalListener, "onResource">;
}

/** What importing a stack's resources anew came to. */
export interface Rejoined extends BesideImports {
  readonly imported: number;
  /** Resources that no import finds. */
  readonly without: Imports["without"];
}

/** One stack on its way through a rehearsal: validate, apply, plan again, destroy. */
export class StackRun {
  /** Resources that the stack declares. */
  public readonly declared: number;
  /** Resource, data source and ephemeral types of all providers that the stack uses. */
  public readonly types: readonly string[];
  /** Resources that stood in the state after apply. */
  public applied: readonly StateResource[] = [];
  /** Addresses that the second plan would change, with the action. */
  public secondPlan: readonly string[] = [];
  /** What came of importing everything again, where that was tried. */
  public rejoined?: Rejoined;
  /** Protections that the destroy lifted. */
  public lifted: readonly string[] = [];
  readonly #answered: LeaseReport["answered"][number][] = [];
  readonly #directory: string;
  readonly #terraform: StackTerraform;

  public readonly name: string;
  /** Synthesized stack. */
  public readonly json: StackJson;

  public constructor(private readonly options: StackRunOptions) {
    const { name, json, folder } = options;
    this.name = name;
    this.json = json;
    this.#directory = join(folder, "stacks", name);
    mkdirSync(this.#directory, { recursive: true });
    const resources = json.resource ?? {};
    this.declared = Object.values(resources).reduce((sum, blocks) => sum + Object.keys(blocks).length, 0);
    const { signal, listener } = options;
    const { declared } = this;
    this.#terraform = new StackTerraform({ name, directory: this.#directory, declared, signal, listener });
    const types = [resources, json.data ?? {}, json.ephemeral ?? {}].flatMap(Object.keys);
    this.types = [...new Set(types)].filter((type) => type !== "terraform_remote_state");
    this.#write(localize(json, name, folder));
    writeLock(this.#directory, json);
  }

  /** Initializes and checks the configuration against the provider's schema. */
  public async validate(environment: NodeJS.ProcessEnv): Promise<string> {
    await this.#terraform.run("validate", initCommand(this.#directory), environment);
    await this.#terraform.run("validate", ["validate", "-no-color"], environment);
    return "";
  }

  /** Applies; throws TerraformError with Terraform's own words. */
  public async apply(environment: NodeJS.ProcessEnv): Promise<string> {
    await this.#terraform.run("apply", ["apply", ...QUIETLY], environment);
    this.applied = this.resources();
    return `${this.applied.length} resources`;
  }

  /** Plans what is applied once more. */
  public async planAgain(environment: NodeJS.ProcessEnv): Promise<string> {
    const changes = await this.#terraform.plannedChanges("plan again", environment);
    this.secondPlan = changes;
    return changes.length === 0 ? "no changes" : `${changes.length} changes: ${changes.join(", ")}`;
  }

  /**
   * Loses the state, but for what no import finds, imports everything again and plans: nothing to change says
   * that the stack can be taken back into Terraform.
   */
  public async rejoin(environment: NodeJS.ProcessEnv): Promise<string> {
    const { folder } = this.options;
    const { blocks, without } = importBlocks(readFileSync(statePath(folder, this.name), "utf8"));
    if (blocks.length > 0)
      await this.#terraform.run("rejoin", ["state", "rm", ...blocks.map(({ to }) => to)], environment);
    const imports = join(this.#directory, IMPORTS_FILE);
    writeFileSync(imports, importsJson(undeclared(blocks, this.json)));
    const { signal } = this.options;
    const plan = await this.#terraform.timed(() =>
      savePlan({ cwd: this.#directory, environment, signal, grace: 0 }),
    );
    await this.#terraform.run("rejoin", ["apply", "-input=false", "-json", PLAN_FILE], environment);
    rmSync(imports);
    const { changes, settled } = besideImports(plan);
    // What was settled must stay so: the next plan has nothing more to do.
    const again = settled.length === 0 ? [] : await this.#terraform.plannedChanges("rejoin", environment);
    const all = [...changes, ...again.map((line) => `${line}, once more`)];
    this.rejoined = { imported: blocks.length, changes: all, settled, without };
    return all.length === 0 ? `${blocks.length} imported` : `${all.length} changes: ${all.join(", ")}`;
  }

  /** Destroys under the override that lifts protections. */
  public async destroy(environment: NodeJS.ProcessEnv): Promise<string> {
    const { name, json, folder } = this.options;
    const unlocked = unlock(localize(json, name, folder));
    this.lifted = unlocked.lifted;
    if (unlocked.lifted.length > 0) {
      this.#write(unlocked.json);
      await this.#terraform.run("destroy", ["apply", ...QUIETLY], environment);
    }
    await this.#terraform.run("destroy", ["destroy", ...QUIETLY], environment);
    return `${this.resources().length} left`;
  }

  /**
   * Applies only the resource of a mistake, with the mistake in it, and puts the stack right again.
   * @returns whether the resource was refused, by plan or by apply
   */
  public async tryMistake(mistake: Mistake, provider: ProviderUse): Promise<boolean> {
    const { name, json, folder } = this.options;
    const { address } = mistake.reference;
    // Unprotected, so that what the mistake has made before it was refused can be removed.
    this.#write(unlock(localize(withMistake(json, mistake), name, folder)).json);
    const refused = await refuses(this.#terraform, address, provider);
    if (this.resources().some((resource) => resource.address === address))
      await this.#terraform.run("apply", ["destroy", "-target", address, ...QUIETLY], provider.environment);
    this.#write(localize(json, name, folder));
    return refused;
  }

  /** Seconds that each resource took to apply. */
  public get secondsByAddress(): ReadonlyMap<string, number> {
    return this.#terraform.secondsByAddress;
  }

  /** Milliseconds of work so far. */
  public get elapsed(): number {
    return this.#terraform.elapsed;
  }

  /** Takes note of what the provider did for this stack. */
  public note({ answered }: LeaseReport): void {
    this.#answered.push(...answered);
  }

  /** Resources whose provider was answered for, by address. */
  public answered(): readonly Answered[] {
    return this.#answered.map(({ type, id, reason }) => {
      const resource = this.applied.find((candidate) => candidate.type === type && candidate.id === id);
      return { address: resource?.address ?? type, reason };
    });
  }

  /** Managed resources in the state. */
  public resources(): readonly StateResource[] {
    return readState(statePath(this.options.folder, this.options.name));
  }

  #write(json: StackJson): void {
    writeFileSync(join(this.#directory, "cdk.tf.json"), JSON.stringify(json, null, 2));
  }
}

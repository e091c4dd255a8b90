import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeCopies, writeCopies } from "../../delivery/contract-copies";
import { databasePlace, withWriter } from "../../delivery/runbooks/database-place";
import type { RunbookStep } from "../../delivery/runbooks/runbook";
import type { ContractSource } from "../../modules/core/base-stack";
import { folderOf, type Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import { buildStacks } from "../../stacks/build";
import type { LayerSettings } from "../../stacks/catalog";
import { distantContracts } from "../../stacks/distant-contracts";
import type { StackNode } from "../../stacks/graph";
import { survivorContracts } from "../../stacks/survivor";
import type { RehearsalListener } from "../listener";
import { statePath } from "../localize";
import { prepareStacks } from "../prepare-stacks";
import { PublishedCode } from "../published-code";
import type { Session } from "../session";
import { StackPhases } from "../stack-phases";
import { rolesProblem } from "./database-roles";
import type { DrillStep } from "./drill-result";
import type { DrillGround, Promotion } from "./drills";
import { emulatedRds, type RdsCaller } from "./emulated-rds";
import { PromotionGround } from "./promotion-ground";
import { withMoreConnections } from "./with-more-connections";

/** What Terraform says of a remote state that is not there. */
const NO_STATE = /Unable to find remote state/;

export interface LiveGroundOptions {
  readonly session: Session;
  /** Root of the project, whose programs the stacks run. */
  readonly root: string;
  readonly environment: Environment<LayerSettings>;
  /** Stacks that the drill applies: the database's, and what they rest on. */
  readonly wanted: ReadonlySet<string>;
  readonly parallel: number;
  readonly listener: RehearsalListener;
  readonly onStep: (step: DrillStep) => void;
}

/** Stacks ready to be run, as the settings are now. */
interface Stage {
  readonly nodes: readonly StackNode[];
  readonly waves: readonly (readonly string[])[];
  readonly runs: ReturnType<typeof prepareStacks>["runs"];
  readonly phases: StackPhases;
}

/** Drills on stacks that stand in an emulated AWS. Settings change here and in no file. */
export class LiveGround implements DrillGround {
  public environment: Environment<LayerSettings>;
  readonly #copies: string;
  readonly #lost: string;
  readonly #published: PublishedCode;
  #rds?: RdsCaller;
  #promotion?: PromotionGround;

  public constructor(private readonly options: LiveGroundOptions) {
    this.environment = options.environment;
    this.#copies = join(options.session.folder, "copies");
    this.#lost = join(options.session.folder, "lost");
    this.#published = new PublishedCode(options.root, options.session.emulator);
  }

  /** Applies everything; the number of resources. */
  public async apply(): Promise<number> {
    const { waves, runs, phases } = this.#stage();
    await phases.run("validate", waves.flat(), (run, { environment }) => run.validate(environment));
    await phases.inOrder("apply", waves.flat(), async (run, { environment }) => {
      await this.#published.before(run);
      return run.apply(environment);
    });
    phases.throwIfAnyFailed();
    return [...runs.values()].reduce((sum, { applied }) => sum + applied.length, 0);
  }

  public async step(title: string, work: () => Promise<readonly string[]>): Promise<void> {
    const started = Date.now();
    const changes = await work();
    this.options.onStep({ title, changes, seconds: (Date.now() - started) / 1_000 });
  }

  public async call({ call, roles }: RunbookStep): Promise<void> {
    const { emulator } = this.options.session;
    this.#rds ??= await emulatedRds(emulator.url, databasePlace(this.environment).accountId);
    const answer = await this.#rds(call!);
    const problem = roles === undefined ? undefined : rolesProblem(roles, answer);
    if (problem !== undefined) throw new UserError(`${call!.operation} in ${call!.region}: ${problem}`);
  }

  public async promote(to: string, wish: Promotion): Promise<void> {
    const { emulator, signal } = this.options.session;
    this.#promotion ??= await PromotionGround.start(emulator.url, this.environment, signal);
    await this.#promotion.promote(this.environment, to, wish);
  }

  /** Ends what drills have started beside the session. */
  public async close(): Promise<void> {
    await this.#promotion?.close();
  }

  public settle(writerRegion: string): void {
    this.environment = withWriter(this.environment, writerRegion);
  }

  public planDatabase(): Promise<readonly string[]> {
    return this.#plan(this.#stage(), ({ layer }) => layer.startsWith("database"));
  }

  public planAll(): Promise<readonly string[]> {
    return this.#plan(this.#stage());
  }

  public copyContracts(): Promise<void> {
    const { session, wanted } = this.options;
    const { stacks } = buildStacks(this.environment, {
      outdir: tmpdir(),
      wanted: (stack) => wanted.has(stack),
    });
    const stateOf = (stack: string): string => readFileSync(statePath(session.folder, stack), "utf8");
    const { files, missing } = takeCopies(distantContracts(this.environment, stacks), stateOf, new Date());
    for (const { stack, reason } of missing) throw new UserError(`${stack}: ${reason}`);
    writeCopies(this.#copies, files);
    return Promise.resolve();
  }

  public async lose(region: string): Promise<void> {
    const { nodes, phases, runs } = this.#stage();
    mkdirSync(this.#lost, { recursive: true });
    for (const { name } of this.#of(region, nodes)) {
      const path = statePath(this.options.session.folder, name);
      if (existsSync(path)) renameSync(path, join(this.#lost, `${name}.tfstate`));
    }
    const gone = new Set(this.#of(region, nodes).map(({ name }) => name));
    const reader = nodes.find(
      ({ name, reads }) =>
        !gone.has(name) && reads.some(({ stack, version }) => version !== undefined && gone.has(stack)),
    );
    if (reader === undefined)
      throw new UserError(`no stack reads a state of ${region}: its loss shows nothing`);
    await phases.run("plan again", [reader.name], async (_run, { environment }) => {
      const refusal = await runs
        .get(reader.name)!
        .planAgain(environment)
        .then(() => "it could be planned")
        .catch((error: Error) => error.message);
      if (NO_STATE.test(refusal)) return `without ${region}: no remote state, as it should be`;
      throw new UserError(`the states of ${region} are still in reach: ${refusal}`);
    });
    phases.throwIfAnyFailed();
  }

  public planSurvivor(region: string): Promise<readonly string[]> {
    return this.#plan(this.#stage(this.#copiesFor(region)));
  }

  public async changeSurvivor(region: string): Promise<void> {
    this.environment = withMoreConnections(this.environment, region);
    const stage = this.#stage(this.#copiesFor(region));
    const { waves, phases } = stage;
    const changes = await this.#plan(stage, ({ layer }) => layer === "database");
    if (changes.length === 0)
      throw new UserError(`the database of ${region} plans nothing for its new setting`);
    await phases.inOrder("apply", waves.flat(), async (run, { environment }) => {
      await this.#published.before(run);
      return run.apply(environment);
    });
    phases.throwIfAnyFailed();
  }

  public async rejoin(region: string): Promise<readonly string[]> {
    const { nodes, waves, runs, phases } = this.#stage();
    const lost = this.#of(region, nodes).map(({ name }) => name);
    for (const name of lost)
      renameSync(join(this.#lost, `${name}.tfstate`), statePath(this.options.session.folder, name));
    const inOrder = waves.flat().filter((name) => lost.includes(name));
    await phases.inOrder("rejoin", inOrder, (run, { environment }) => run.rejoin(environment));
    phases.throwIfAnyFailed();
    return lost.flatMap((name) => runs.get(name)!.rejoined!.changes.map((change) => `${name}: ${change}`));
  }

  async #plan(
    { nodes, runs, phases }: Stage,
    wanted: (node: StackNode) => boolean = () => true,
  ): Promise<readonly string[]> {
    const names = nodes.filter(wanted).map(({ name }) => name);
    await phases.run("plan again", names, (run, { environment }) => run.planAgain(environment));
    phases.throwIfAnyFailed();
    return names.flatMap((name) => runs.get(name)!.secondPlan.map((change) => `${name}: ${change}`));
  }

  /** The stacks as settings are now, over the states that are there. */
  #stage(contracts?: ContractSource): Stage {
    const { session, wanted, parallel, listener } = this.options;
    const stacks = prepareStacks(this.environment, wanted, session, listener, contracts);
    const phases = new StackPhases({ session, stacks, parallel, listener });
    return { nodes: stacks.graph.stacks, waves: stacks.graph.waves, runs: stacks.runs, phases };
  }

  #copiesFor(region: string): ContractSource {
    return survivorContracts(this.environment, region, this.#copies);
  }

  /** Stacks whose state lies in a region. */
  #of(region: string, nodes: readonly StackNode[]): readonly StackNode[] {
    return nodes.filter((node) => folderOf(this.environment, node.account, node.region).awsRegion === region);
  }
}

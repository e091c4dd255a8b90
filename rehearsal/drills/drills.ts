import { databasePlace } from "../../delivery/runbooks/database-place";
import { databaseRunbook } from "../../delivery/runbooks/database-runbook";
import type { Runbook, RunbookName, RunbookStep } from "../../delivery/runbooks/runbook";
import type { Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import type { DrillName } from "./drill-result";

/** How a drill lets `klap failover` run. */
export type Promotion = "unplanned" | "planned" | "interrupted";

/** What drills are held on: applied stacks, and settings that can change. */
export interface DrillGround {
  /** The environment as its settings are now. */
  readonly environment: Environment<LayerSettings>;
  /** Does something and notes what it would change, and should not. */
  step(title: string, work: () => Promise<readonly string[]>): Promise<void>;
  /** Makes a step's call and checks what its answer must show. */
  call(step: RunbookStep): Promise<void>;
  /** Moves database and mirrors as `klap failover` does, and makes sure that they moved. */
  promote(to: string, wish: Promotion): Promise<void>;
  /** Changes the setting that says who writes. */
  settle(writerRegion: string): void;
  /** What the database's layers would change, in all regions. */
  planDatabase(): Promise<readonly string[]>;
  /** What all stacks would change, in all regions. */
  planAll(): Promise<readonly string[]>;
  /** Copies what every region publishes for the others, as is done after each apply. */
  copyContracts(): Promise<void>;
  /** Puts a region's states out of reach, and makes sure that they are. */
  lose(region: string): Promise<void>;
  /** What the stacks of one region would change, with copies in place of other regions' states. */
  planSurvivor(region: string): Promise<readonly string[]>;
  /** Changes a setting of one region's database, and applies the region's stacks with those copies. */
  changeSurvivor(region: string): Promise<void>;
  /** Imports a lost region's resources into new states; what that changes beside importing. */
  rejoin(region: string): Promise<readonly string[]>;
}

/** The drills. Each starts where the one before has ended. */
export const DRILL_WORK: Readonly<Record<DrillName, (ground: DrillGround) => Promise<void>>> = {
  switchover: async (ground) => {
    const { writerRegion } = databasePlace(ground.environment);
    await move(ground, "switchover", otherThan(ground, writerRegion));
    await move(ground, "switchover", writerRegion);
  },
  promotion: async (ground) => {
    const { writerRegion } = databasePlace(ground.environment);
    const survivor = otherThan(ground, writerRegion);
    await promote(ground, survivor, "unplanned");
    await promote(ground, writerRegion, "planned");
    await promote(ground, survivor, "interrupted");
    await promote(ground, writerRegion, "planned");
  },
  failover: async (ground) => {
    const { writerRegion } = databasePlace(ground.environment);
    await ground.step("copy contracts for the other regions", () => nothing(ground.copyContracts()));
    await move(ground, "failover", otherThan(ground, writerRegion));
  },
  survivor: async (ground) => {
    const { writerRegion: survivor } = databasePlace(ground.environment);
    const lost = otherThan(ground, survivor);
    await ground.step(`lose the states of ${lost}`, () => nothing(ground.lose(lost)));
    await ground.step(`plan ${survivor} from copies`, () => ground.planSurvivor(survivor));
    await ground.step(`change ${survivor} and apply it from copies`, () =>
      nothing(ground.changeSurvivor(survivor)),
    );
    await ground.step(`plan ${survivor} from copies again`, () => ground.planSurvivor(survivor));
  },
  rejoin: async (ground) => {
    const { writerRegion } = databasePlace(ground.environment);
    const lost = otherThan(ground, writerRegion);
    await callAll(ground, databaseRunbook("rejoin", ground.environment));
    await ground.step(`import ${lost} into new states`, () => ground.rejoin(lost));
    await ground.step("plan every stack of both regions", () => ground.planAll());
  },
};

/** Makes the calls of a runbook, changes the setting and plans both regions. */
async function move(ground: DrillGround, name: RunbookName, to: string): Promise<void> {
  await callAll(ground, databaseRunbook(name, ground.environment, to));
  ground.settle(to);
  await ground.step(`set writerRegion to ${to} and plan both regions`, () => ground.planDatabase());
}

/** Runs `klap failover`, changes the setting and plans both regions. */
async function promote(ground: DrillGround, to: string, wish: Promotion): Promise<void> {
  await ground.step(`klap failover to ${to}, ${wish}`, () => nothing(ground.promote(to, wish)));
  ground.settle(to);
  await ground.step(`set writerRegion to ${to} and plan both regions`, () => ground.planDatabase());
}

async function callAll(ground: DrillGround, { steps }: Runbook): Promise<void> {
  for (const step of steps) {
    if (step.call === undefined) continue;
    const { operation, region } = step.call;
    await ground.step(`${operation} in ${region}`, () => nothing(ground.call(step)));
  }
}

/** The one other region with a database. */
function otherThan({ environment }: DrillGround, region: string): string {
  return databasePlace(environment).regions.find((other) => other !== region)!;
}

async function nothing(work: Promise<void>): Promise<readonly string[]> {
  await work;
  return [];
}

import { databasePlace, withWriter } from "../../delivery/runbooks/database-place";
import type { Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import type { LayerSettings } from "../../stacks/catalog";
import type { RehearsalListener } from "../listener";
import { wantedStacks } from "../prepare-stacks";
import { DEFAULT_PARALLEL, withSession } from "../session";
import { DRILL_WORK } from "./drills";
import type { DrillListener, DrillName, DrillResult, DrillsResult, DrillStep } from "./drill-result";
import { LiveGround } from "./live-ground";

/** What each drill needs before it. */
const RESTS_ON: Readonly<Record<DrillName, readonly DrillName[]>> = {
  switchover: [],
  promotion: [],
  failover: [],
  survivor: ["failover"],
  rejoin: ["failover", "survivor"],
};

export interface DrillOptions {
  /** Root of the project. */
  readonly root: string;
  /** Region that writes at the start, hence is lost. @default the one that settings name */
  readonly writer?: string;
  /** Stacks at work at the same time. @default four times the processors, since the provider mostly waits */
  readonly parallel?: number;
  readonly signal: AbortSignal;
  readonly listener: RehearsalListener & DrillListener;
}

/**
 * Applies an environment's database with all it rests on to an emulated AWS, and holds drills on it: each makes the
 * calls of a runbook, changes the setting and plans. The emulated AWS ends with the drills, and nothing is left of it.
 * @param name one drill with those it rests on, or all
 * @throws UserError if the database stands in one region or not in the writer's, a call is refused or does not do what the runbook says
 */
export async function drill(
  settings: Environment<LayerSettings>,
  name: DrillName | "all",
  options: DrillOptions,
): Promise<DrillsResult> {
  const started = Date.now();
  const { root, parallel = DEFAULT_PARALLEL, signal, listener } = options;
  const { account, regions, writerRegion } = databasePlace(settings);
  const { writer = writerRegion } = options;
  if (!regions.includes(writer))
    throw new UserError(
      `environment ${settings.name} has no database in ${writer}: choose one of ${regions.join(", ")}`,
    );
  const environment = withWriter(settings, writer);
  const layers = new RegExp(`^${environment.name}-${account}-.*-database(-|$)`);
  const wanted = wantedStacks(environment, (stack) => layers.test(stack));
  const names: readonly DrillName[] =
    name === "all" ? (Object.keys(DRILL_WORK) as DrillName[]) : [...RESTS_ON[name], name];
  return withSession({ root, port: 0, parallel, providers: "warm", signal }, async (session) => {
    let steps: DrillStep[] = [];
    let current = names[0]!;
    const onStep = (step: DrillStep): void => {
      steps.push(step);
      listener.onStep(current, step);
    };
    const ground = new LiveGround({ session, root, environment, wanted, parallel, listener, onStep });
    const resources = await ground.apply();
    const drills: DrillResult[] = [];
    try {
      for (current of names) {
        const began = Date.now();
        steps = [];
        await DRILL_WORK[current](ground);
        const planChanges = steps.reduce((sum, { changes }) => sum + changes.length, 0);
        drills.push({ name: current, steps, planChanges, seconds: secondsSince(began) });
      }
    } finally {
      await ground.close();
    }
    const seconds = secondsSince(started);
    return { environment: environment.name, stacks: wanted.size, resources, drills, seconds };
  });
}

function secondsSince(time: number): number {
  return (Date.now() - time) / 1_000;
}

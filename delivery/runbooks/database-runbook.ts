import type { Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import { stateBucketName } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import type { DatabaseMove } from "./database-move";
import { databasePlace } from "./database-place";
import { failoverSteps } from "./failover-steps";
import { rejoinSteps } from "./rejoin-steps";
import type { Runbook, RunbookName, RunbookStep } from "./runbook";
import { switchoverSteps } from "./switchover-steps";

const STEPS: Readonly<Record<RunbookName, (move: DatabaseMove) => readonly RunbookStep[]>> = {
  switchover: switchoverSteps,
  failover: failoverSteps,
  rejoin: rejoinSteps,
};

/**
 * Runbook that makes the region which writes the one that settings name, or `to`. `switchover` while both regions
 * are well, `failover` when the writer's is lost, `rejoin` when the lost one is back.
 * @param to region that writes afterwards; a failover loses data, hence has no default
 * @throws UserError if there is nothing to move, or it is not clear from where or whereto
 */
export function databaseRunbook(
  name: RunbookName,
  environment: Environment<LayerSettings>,
  to?: string,
): Runbook {
  const place = databasePlace(environment);
  const choices = place.regions.join(", ");
  if (name === "failover" && to === undefined)
    throw new UserError(`a failover loses data: name the region that is to write, one of ${choices}`);
  const target = to ?? place.writerRegion;
  if (!place.regions.includes(target))
    throw new UserError(
      `environment ${environment.name} has no database in ${target}: choose one of ${choices}`,
    );
  const others = place.regions.filter((region) => region !== target);
  if (others.length > 1)
    throw new UserError(`the writer may be in ${others.join(" or ")}: runbooks know two regions so far`);
  const { load } = environment;
  if (load === undefined)
    throw new UserError(`environment ${environment.name} has a database and promises no recovery: set load`);
  const stateBuckets = Object.fromEntries(
    [...new Set(environment.folders.map(({ account }) => account))].map((account) => [
      account,
      stateBucketName(environment.accounts[account]!.id, target),
    ]),
  );
  const move = { environment: environment.name, place, from: others[0]!, to: target, stateBuckets };
  return {
    name,
    environment: environment.name,
    from: move.from,
    to: target,
    recoveryPointSeconds: name === "failover" ? load.recoveryPointSeconds : 0,
    ...(name !== "rejoin" && { recoveryTimeSeconds: load.recoveryTimeSeconds }),
    steps: STEPS[name](move),
  };
}

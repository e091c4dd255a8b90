import type { Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import type { LayerSettings } from "../../stacks/catalog";
import { clusterArn, databasePlace, type DatabasePlace } from "./database-place";
import type { AwsCall, Runbook, RunbookName, RunbookStep } from "./runbook";

/** A move of the writer, in a form that the steps are written with. */
interface Move {
  readonly environment: string;
  readonly place: DatabasePlace;
  readonly from: string;
  readonly to: string;
}

/**
 * Runbook that makes the region which writes the one that settings name, or `to`. `switchover` while both regions
 * are well, `failover` when the writer's is lost, `rejoin` when the lost one is back.
 * @throws UserError if there is nothing to move, or it is not clear from where
 */
export function databaseRunbook(
  name: RunbookName,
  environment: Environment<LayerSettings>,
  to?: string,
): Runbook {
  const place = databasePlace(environment);
  const target = to ?? place.writerRegion;
  if (!place.regions.includes(target))
    throw new UserError(
      `environment ${environment.name} has no database in ${target}: choose one of ${place.regions.join(", ")}`,
    );
  const others = place.regions.filter((region) => region !== target);
  if (others.length > 1)
    throw new UserError(`the writer may be in ${others.join(" or ")}: runbooks know two regions so far`);
  const { recoveryPointSeconds = 0, recoveryTimeSeconds = 0 } = environment.load ?? {};
  const move = { environment: environment.name, place, from: others[0]!, to: target };
  return {
    name,
    environment: environment.name,
    from: move.from,
    to: target,
    recoveryPointSeconds,
    recoveryTimeSeconds,
    steps: STEPS[name](move),
  };
}

const STEPS: Readonly<Record<RunbookName, (move: Move) => readonly RunbookStep[]>> = {
  switchover: (move) => [
    look(move, move.from, {
      key: "before",
      title: "Look at the global database",
      why: "A switchover of a database that is not whole waits, or fails half-way.",
      expect: `Status is available; ${move.from} is the writer; every other member is connected`,
    }),
    {
      key: "switchover",
      title: `Move the writer to ${move.to}`,
      why: "Aurora stops writes, waits until the other region has all of them, and changes the roles: nothing is lost.",
      call: change(move, "SwitchoverGlobalCluster", move.from, {}),
      expect: "The call returns at once; writes pause for about a minute",
    },
    moved(move, move.to),
    settings(move, `Both regions plan no action: the setting now says what is`),
  ],
  failover: (move) => [
    {
      key: "fence",
      title: `Make sure that nothing in ${move.from} still takes payments`,
      why:
        "What the lost region commits from now on is lost. Aurora fences its storage as far as it reaches it; the " +
        "services there are stopped where they can be reached.",
      expect: `The traffic of ${move.from} is shifted; its services are stopped, or nobody reaches them`,
    },
    look(move, move.to, {
      key: "before",
      title: `Look at the global database from ${move.to}`,
      why: "Only the survivor's API is asked, since the lost region's may not answer.",
      expect: `${move.to} is a member; note its lag, which is what will be lost`,
    }),
    {
      key: "failover",
      title: `Let ${move.to} write`,
      why: "What the lost region had committed and not yet sent is lost: reconciliation replays it by key.",
      call: change(move, "FailoverGlobalCluster", move.to, { AllowDataLoss: true }),
      expect: "The call returns at once; the cluster writes after some minutes",
    },
    moved(move, move.to),
    {
      key: "settings",
      title: "Say so in the settings, and plan with what the survivor knows",
      why: `The states of ${move.from} may be out of reach: their contracts come from copies.`,
      commands: [
        `# in environments/${move.environment}/choices.ts: database.writerRegion = "${move.to}"`,
        `npx klap plan ${move.environment} --survivor ${move.to} --copies <folder of copies>`,
      ],
      expect: `${move.to} plans no action`,
    },
  ],
  rejoin: (move) => [
    look(move, move.to, {
      key: "before",
      title: `Wait until ${move.from} follows again`,
      why:
        "Aurora keeps the old writer as a member, takes a snapshot of what it had not sent and builds it up again " +
        "from the new writer.",
      expect: `${move.from} is a connected member that does not write`,
    }),
    {
      key: "snapshot",
      title: "Reconcile what was lost",
      why: "The snapshot of the old writer holds what the failover lost.",
      call: {
        service: "rds",
        operation: "DescribeDBClusterSnapshots",
        account: move.place.account,
        region: move.from,
        parameters: { SnapshotType: "manual" },
      },
      expect: "Every transaction that only the snapshot has is replayed by its key, or reported",
    },
    {
      key: "imports",
      title: `Take ${move.from} back into its states, if they were lost`,
      why: "Import blocks from the last known states find every resource where it is.",
      commands: [
        `npx klap imports ${move.environment} --only '${move.environment}-*-${move.from}-*' --from <folder of states>`,
        "terraform plan && terraform apply   # in each stack's folder, with its imports.tf.json",
      ],
      expect: "Plans that import and change nothing",
    },
    settings(move, "Both regions plan no action"),
  ],
};

function change(
  { place, environment, to }: Move,
  operation: string,
  region: string,
  more: AwsCall["parameters"],
): AwsCall {
  return {
    service: "rds",
    operation,
    account: place.account,
    region,
    parameters: {
      GlobalClusterIdentifier: place.globalCluster,
      TargetDbClusterIdentifier: clusterArn(place, environment, to),
      ...more,
    },
  };
}

/** A step that only looks at the global database. */
function look({ place }: Move, region: string, step: Omit<RunbookStep, "call" | "commands">): RunbookStep {
  return {
    ...step,
    call: {
      service: "rds",
      operation: "DescribeGlobalClusters",
      account: place.account,
      region,
      parameters: { GlobalClusterIdentifier: place.globalCluster },
    },
  };
}

function moved(move: Move, region: string): RunbookStep {
  return look(move, region, {
    key: "after",
    title: `Wait until ${move.to} writes`,
    why: "The writer's endpoint of the global database follows by itself; nothing in a client changes.",
    expect: `Status is available and ${move.to} is the writer`,
  });
}

function settings({ environment, to }: Move, expect: string): RunbookStep {
  return {
    key: "settings",
    title: "Say so in the settings, and plan",
    why: "Settings say who writes; Terraform did not move it and must find nothing to do.",
    commands: [
      `# in environments/${environment}/choices.ts: database.writerRegion = "${to}"`,
      `npx klap plan ${environment} --only '${environment}-*-database*'`,
    ],
    expect,
  };
}

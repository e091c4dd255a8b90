import { databaseName } from "../../modules/core/names";
import type { DatabasePlace } from "./database-place";
import type { AwsCall, DatabaseRoles, RdsOperation, RunbookStep } from "./runbook";

/** A move of the database's writer. */
export interface DatabaseMove {
  readonly environment: string;
  readonly place: DatabasePlace;
  /** Region that writes before the move, or that was lost. */
  readonly from: string;
  /** Region that writes after it. */
  readonly to: string;
  /** State buckets of the region that writes afterwards, by account. */
  readonly stateBuckets: Readonly<Record<string, string>>;
}

/** Members of the global database, one line each. */
const MEMBERS =
  "GlobalClusters[0].[Status, GlobalClusterMembers[].[DBClusterArn, IsWriter, SynchronizationStatus]]";

/** ARN of the cluster in one of the regions. */
export function clusterArn({ environment, place }: DatabaseMove, region: string): string {
  return `arn:aws:rds:${region}:${place.accountId}:cluster:${databaseName(environment, region)}`;
}

/** A call that makes `to` the writer. */
export function moveCall(
  move: DatabaseMove,
  operation: RdsOperation,
  region: string,
  more: AwsCall["parameters"] = {},
): AwsCall {
  const { account, globalCluster } = move.place;
  const TargetDbClusterIdentifier = clusterArn(move, move.to);
  return {
    service: "rds",
    operation,
    account,
    region,
    parameters: { GlobalClusterIdentifier: globalCluster, TargetDbClusterIdentifier, ...more },
  };
}

/** A step that only looks at the global database, and goes on once it shows these roles. */
export function lookStep(
  { place }: DatabaseMove,
  region: string,
  roles: DatabaseRoles,
  step: Pick<RunbookStep, "key" | "title" | "why">,
): RunbookStep {
  const connected = roles.connected.map((follower) => `, ${follower} follows and is connected`).join("");
  return {
    ...step,
    call: lookCall(place, region),
    expect: `the global database is available, ${roles.writer} is the writer${connected}`,
    roles,
  };
}

/** The call that shows the members of the global database. */
export function lookCall({ account, globalCluster }: DatabasePlace, region: string): AwsCall {
  return {
    service: "rds",
    operation: "DescribeGlobalClusters",
    account,
    region,
    parameters: { GlobalClusterIdentifier: globalCluster },
    query: MEMBERS,
  };
}

/** The step that ends a move while both regions' states are there. */
export function settingsStep({ environment, place, to }: DatabaseMove): RunbookStep {
  return {
    key: "settings",
    title: "Say so in the settings, and plan",
    why: "Settings say who writes; Terraform did not move it and must find nothing to do.",
    commands: [
      `# in environments/${environment}/choices.ts: database.writerRegion = "${to}"`,
      `npx klap plan ${environment} --only '${environment}-${place.account}-*-database*'`,
    ],
    expect: "both regions plan no action",
  };
}

import { accountOf, type Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import { databaseName, globalDatabaseName } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";

/** Where an environment's database stands. */
export interface DatabasePlace {
  readonly account: string;
  readonly accountId: string;
  readonly globalCluster: string;
  /** Regions with a cluster. */
  readonly regions: readonly string[];
  /** Region that writes, as settings say. */
  readonly writerRegion: string;
}

/**
 * The environment's database over its regions.
 * @throws UserError if fewer than two regions have one, so that nothing can move
 */
export function databasePlace(environment: Environment<LayerSettings>): DatabasePlace {
  const folders = environment.folders.filter(({ layers }) => layers.database !== undefined);
  const [first] = folders;
  if (first === undefined || folders.length < 2)
    throw new UserError(
      `environment ${environment.name} has a database in ${folders.length} regions: its writer cannot move`,
    );
  return {
    account: first.account,
    accountId: accountOf(environment, first.account).id,
    globalCluster: globalDatabaseName(environment.name),
    regions: folders.map(({ awsRegion }) => awsRegion),
    writerRegion: first.layers.database!.writerRegion,
  };
}

/** ARN of the cluster in one of the regions. */
export function clusterArn({ accountId }: DatabasePlace, environment: string, region: string): string {
  return `arn:aws:rds:${region}:${accountId}:cluster:${databaseName(environment, region)}`;
}

/** The environment as it is once the settings name another writer. */
export function withWriter(
  environment: Environment<LayerSettings>,
  writerRegion: string,
): Environment<LayerSettings> {
  const folders = environment.folders.map((folder) => {
    const { database } = folder.layers;
    if (database === undefined) return folder;
    return { ...folder, layers: { ...folder.layers, database: { ...database, writerRegion } } };
  });
  return { ...environment, folders };
}

import { accountOf, type Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import { globalDatabaseName } from "../../modules/core/names";
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

/** Regions of an environment that have a database. */
export function databaseRegions({ folders }: Environment<LayerSettings>): readonly string[] {
  return folders.filter(({ layers }) => layers.database !== undefined).map(({ awsRegion }) => awsRegion);
}

/**
 * The environment's database over its regions.
 * @throws UserError if fewer than two regions have one, so that nothing can move
 */
export function databasePlace(environment: Environment<LayerSettings>): DatabasePlace {
  const regions = databaseRegions(environment);
  const first = environment.folders.find(({ layers }) => layers.database !== undefined);
  if (first === undefined || regions.length < 2)
    throw new UserError(
      `environment ${environment.name} has a database in ${regions.length} regions: its writer cannot move`,
    );
  return {
    account: first.account,
    accountId: accountOf(environment, first.account).id,
    globalCluster: globalDatabaseName(environment.name),
    regions,
    writerRegion: first.layers.database!.writerRegion,
  };
}

/** The environment as it is once the settings name another writer. */
export function withWriter(
  environment: Environment<LayerSettings>,
  writerRegion: string,
): Environment<LayerSettings> {
  return withDatabases(environment, (database) => ({ ...database, writerRegion }));
}

/** The environment with the settings of each region's database changed. */
export function withDatabases(
  environment: Environment<LayerSettings>,
  change: (database: LayerSettings["database"], region: string) => LayerSettings["database"],
): Environment<LayerSettings> {
  const folders = environment.folders.map((folder) => {
    const { database } = folder.layers;
    if (database === undefined) return folder;
    return { ...folder, layers: { ...folder.layers, database: change(database, folder.awsRegion) } };
  });
  return { ...environment, folders };
}

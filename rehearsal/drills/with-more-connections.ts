import type { Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";

/** The environment with a setting changed in one region, so that there is something to apply: an alarm's threshold. */
export function withMoreConnections(
  environment: Environment<LayerSettings>,
  region: string,
): Environment<LayerSettings> {
  const folders = environment.folders.map((folder) => {
    const { database } = folder.layers;
    if (database === undefined || folder.awsRegion !== region) return folder;
    const options = { ...database.options, maxConnections: database.options.maxConnections + 1 };
    return { ...folder, layers: { ...folder.layers, database: { ...database, options } } };
  });
  return { ...environment, folders };
}

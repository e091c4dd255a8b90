import { withDatabases } from "../../delivery/runbooks/database-place";
import type { Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";

/** The environment with a setting changed in one region, so that there is something to apply: an alarm's threshold. */
export function withMoreConnections(
  environment: Environment<LayerSettings>,
  region: string,
): Environment<LayerSettings> {
  return withDatabases(environment, (database, its) =>
    its === region
      ? { ...database, options: { ...database.options, maxConnections: database.options.maxConnections + 1 } }
      : database,
  );
}

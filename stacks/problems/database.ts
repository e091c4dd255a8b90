import { integerProblems, oneOfProblems, type FieldProblem } from "../../modules/core/problems";
import { databaseProblems as optionProblems } from "../../modules/data/database-options";
import { ENGINE_VERSIONS } from "../../modules/data/engine";
import { maintainedTogether, windowProblems } from "../../modules/data/database-windows";
import type { DatabaseSettings } from "../database";
import type { DatabaseGlobalSettings } from "../database-global";
import type { DatabaseSecretSettings } from "../database-secret";
import type { LayerProblems } from "./layer-problems";
import { databaseConnections } from "../database-connections";
import { auditHistoryProblems } from "./log-retention";

/**
 * Options suit each other, programs cannot open more connections than planned, the region that writes has a database,
 * as has the one that keeps the secret, and no two regions are maintained at the same time.
 */
export const databaseProblems: LayerProblems<DatabaseSettings> = (
  { options, writerRegion, secretRegion, regions, windows, rotation },
  { folders, profile },
  { account, region: own, zoneIds, layers },
) => {
  const inRegion = (layer: "database" | "database-secret"): string[] =>
    folders
      .filter((folder) => folder.account === account && layer in folder.layers)
      .map(({ region }) => region);
  return [
    ...optionProblems(options).map((problem) => ({ ...problem, field: `options.${problem.field}` })),
    ...auditHistoryProblems("options.logRetentionDays", options.logRetentionDays, { profile }),
    ...(options.zoneCount <= 3 && options.zoneCount > 0
      ? integerProblems("options.zoneCount", options.zoneCount, 1, zoneIds.length)
      : []),
    ...connectionProblems(options.maxConnections, layers),
    ...oneOfProblems("writerRegion", writerRegion, inRegion("database")),
    ...oneOfProblems("secretRegion", secretRegion, inRegion("database-secret")),
    ...regions.flatMap((region) => oneOfProblems("regions", region, inRegion("database"))),
    ...windowProblems(windows),
    ...folders
      .filter((folder) => folder.account === account && folder.region < own)
      .flatMap(({ region, layers }) =>
        layers.database !== undefined && maintainedTogether(layers.database.windows, windows)
          ? [
              {
                field: "windows.maintenance",
                rule: `at another time than that of ${region}, ${layers.database.windows.maintenance}`,
                value: windows.maintenance,
              },
            ]
          : [],
      ),
    ...("everyDays" in rotation ? integerProblems("rotation.everyDays", rotation.everyDays, 1, 365) : []),
  ];
};

/** All connections that programs may open beside each other are planned for, and none of them opens any number. */
function connectionProblems(
  planned: number,
  layers: Parameters<typeof databaseConnections>[0],
): FieldProblem[] {
  const { most, unbounded } = databaseConnections(layers);
  return [
    ...(planned < most
      ? [
          {
            field: "options.maxConnections",
            rule: `at least ${most}, which services and functions may open while their next version begins`,
            value: planned,
          },
        ]
      : []),
    ...unbounded.map((name) => ({
      field: "options.maxConnections",
      rule: `a bound on all connections, and function ${name} has no reserved concurrency`,
      value: planned,
    })),
  ];
}

/** The engine's version is known. */
export const databaseGlobalProblems: LayerProblems<DatabaseGlobalSettings> = ({ engineVersion }) =>
  oneOfProblems<string>("engineVersion", engineVersion, ENGINE_VERSIONS);

/** Copies go to regions with a database. */
export const databaseSecretProblems: LayerProblems<DatabaseSecretSettings> = (
  { replicaRegions, recoveryDays },
  { folders },
  { account, region: own },
) => [
  ...replicaRegions.flatMap((region) =>
    oneOfProblems(
      "replicaRegions",
      region,
      folders
        .filter(
          (folder) => folder.account === account && folder.region !== own && "database" in folder.layers,
        )
        .map((folder) => folder.region),
    ),
  ),
  ...oneOfProblems("recoveryDays", recoveryDays, [0, 7, 14, 30]),
];

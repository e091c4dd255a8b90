import { integerProblems, oneOfProblems, patternProblems } from "../../modules/core/problems";
import { databaseProblems as optionProblems } from "../../modules/data/database-options";
import { ENGINE_VERSIONS } from "../../modules/data/engine";
import type { DatabaseSettings } from "../database";
import type { DatabaseGlobalSettings } from "../database-global";
import type { DatabaseSecretSettings } from "../database-secret";
import type { LayerProblems } from "./layer-problems";
import { auditHistoryProblems } from "./log-retention";

const BACKUP_WINDOW = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;
const DAY = "(mon|tue|wed|thu|fri|sat|sun)";
const TIME = "([01]\\d|2[0-3]):[0-5]\\d";
const MAINTENANCE_WINDOW = new RegExp(`^${DAY}:${TIME}-${DAY}:${TIME}$`);

/** Options suit each other, and the region that writes has a database, as has the one that keeps the secret. */
export const databaseProblems: LayerProblems<DatabaseSettings> = (
  { options, writerRegion, secretRegion, regions, windows, rotation },
  { folders, profile },
  { account, zoneIds },
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
    ...oneOfProblems("writerRegion", writerRegion, inRegion("database")),
    ...oneOfProblems("secretRegion", secretRegion, inRegion("database-secret")),
    ...regions.flatMap((region) => oneOfProblems("regions", region, inRegion("database"))),
    ...patternProblems("windows.backup", windows.backup, BACKUP_WINDOW, "a time in UTC such as 05:00-06:00"),
    ...patternProblems(
      "windows.maintenance",
      windows.maintenance,
      MAINTENANCE_WINDOW,
      "a weekly time in UTC such as sun:06:00-sun:07:00",
    ),
    ...("everyDays" in rotation ? integerProblems("rotation.everyDays", rotation.everyDays, 1, 365) : []),
  ];
};

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

import { archiveJobProblems } from "../../modules/analytics/archive-jobs";
import { scheduleProblems } from "../../modules/analytics/daily-workflow";
import { scanLimitProblems } from "../../modules/analytics/query-workgroup";
import { databaseName } from "../../modules/core/names";
import type { FieldProblem } from "../../modules/core/problems";
import type { AnalyticsSettings } from "../analytics";
import type { StorageSettings } from "../storage";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

const BUCKETS = ["transactions", "landing", "exports", "artifacts"] as const;
/** Storage classes whose objects are brought back before anybody reads them. */
const FROZEN = ["GLACIER", "DEEP_ARCHIVE"] as const;

/**
 * Jobs, schedule and queries are what Glue and Athena take, the database that is exported stands in this folder, and
 * what jobs read is still there, readable, on every day that they look back to.
 */
export const analyticsProblems: LayerProblems<AnalyticsSettings> = (settings, environment, folder) => [
  ...scheduleProblems(settings.schedule),
  ...archiveJobProblems(settings),
  ...scanLimitProblems(settings.scanLimitBytes),
  ...logRetentionProblems("logRetentionDays", settings.logRetentionDays, environment),
  ...snapshotProblems(settings, environment.name, folder.region, "database" in folder.layers),
  ...storageProblems(settings, folder.layers.storage),
];

function snapshotProblems(
  { snapshots }: AnalyticsSettings,
  environment: string,
  region: string,
  hasDatabase: boolean,
): FieldProblem[] {
  if ("noSnapshots" in snapshots) return [];
  const { cluster } = snapshots;
  const expected = databaseName(environment, region);
  if (hasDatabase && cluster === expected) return [];
  const rule = hasDatabase
    ? `the folder's own database, ${expected}`
    : "left out (noSnapshots): the folder deploys no layer database";
  return [{ field: "snapshots.cluster", rule, value: cluster }];
}

function storageProblems(
  { lookbackDays }: AnalyticsSettings,
  storage: StorageSettings | undefined,
): FieldProblem[] {
  const { transactions, landing, artifacts, exports } = storage?.buckets ?? {};
  if (!transactions || !landing || !artifacts || !exports) {
    const rule = `in a folder whose layer storage has the buckets ${BUCKETS.join(", ")}`;
    return [{ field: "storage", rule, value: Object.keys(storage?.buckets ?? {}) }];
  }
  const gone = [
    ...FROZEN.map((tier) => ({
      days: transactions.lifecycle.tiers[tier],
      what: `messages move to ${tier}`,
    })),
    { days: transactions.lifecycle.expireDays, what: "messages leave the bucket transactions" },
    { days: landing.lifecycle.expireDays, what: "snapshots leave the bucket landing" },
  ];
  return [
    ...gone.flatMap(({ days, what }): FieldProblem[] =>
      typeof days === "number" && days <= lookbackDays
        ? [
            {
              field: "lookbackDays",
              rule: `less than the ${days} days after which ${what}`,
              value: lookbackDays,
            },
          ]
        : [],
    ),
    ...(typeof artifacts.lifecycle.expireDays === "number"
      ? [
          {
            field: "storage",
            rule: "in a folder whose bucket artifacts keeps the jobs' code for ever",
            value: artifacts.lifecycle.expireDays,
          },
        ]
      : []),
  ];
}

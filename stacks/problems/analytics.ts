import { archiveJobProblems } from "../../modules/analytics/archive-jobs";
import { scheduleProblems } from "../../modules/analytics/daily-workflow";
import { scanLimitProblems } from "../../modules/analytics/query-workgroup";
import type { AnalyticsSettings } from "../analytics";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Jobs, schedule and queries are what Glue and Athena take. */
export const analyticsProblems: LayerProblems<AnalyticsSettings> = (settings) => [
  ...scheduleProblems(settings.schedule),
  ...archiveJobProblems(settings),
  ...scanLimitProblems(settings.scanLimitBytes),
  ...logRetentionProblems("logRetentionDays", settings.logRetentionDays),
];

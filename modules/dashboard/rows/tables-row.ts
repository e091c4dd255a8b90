import { archiveNames } from "../../analytics/archive-place";
import { JOB_METRICS } from "../../analytics/job-alarms";
import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

/** What becomes tables. */
export interface TablesPlace extends DashboardPlace {
  /** Whether snapshots of the database are exported here. */
  readonly exports: boolean;
}

/** Jobs count once for each day that they work on. */
const PERIOD = { width: 8, periodSeconds: 3_600 } as const;

/** Where a transaction is looked up years later: what jobs bring from archives into tables. */
export function tablesRow({ exports, ...place }: TablesPlace): DashboardRow {
  const { etlJob, exportJob } = archiveNames({ ...place, dataKeyArn: "" });
  const jobs = { etl: etlJob, ...(exports && { export: exportJob }) };
  const counted = (metric: string, job: string, label: string): NamedSeries => ({
    namespace: JOB_METRICS,
    metric,
    dimensions: { JobName: job },
    label,
  });
  return {
    title: "Tables: archived transactions",
    widgets: [
      chartOf(
        "Records",
        "Sum",
        [counted("ReadRecords", etlJob, "read"), counted("WrittenRecords", etlJob, "written")],
        PERIOD,
      ),
      chartOf("Records set aside", "Sum", [counted("QuarantinedRecords", etlJob, "set aside")], PERIOD),
      chartOf(
        "Runs that succeeded",
        "Sum",
        Object.entries(jobs).map(([key, job]) => counted("SucceededRuns", job, key)),
        PERIOD,
      ),
    ],
    alarmNames: [
      ...Object.keys(jobs).map((key) => `archive-${key}-not-succeeded`),
      "archive-records-set-aside",
    ].map((name) => resourceName(place.environment, name)),
  };
}

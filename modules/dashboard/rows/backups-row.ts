import { jobAlarmNames } from "../../backup/job-alarms";
import { backupVaultName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

/** AWS Backup counts jobs every five minutes. */
const PERIOD = { width: 8, periodSeconds: 300 } as const;

/** What could be restored. */
export function backupsRow({ environment }: DashboardPlace): DashboardRow {
  const jobs = (metric: string): NamedSeries => ({
    namespace: "AWS/Backup",
    metric: `NumberOf${metric}`,
    dimensions: { BackupVaultName: backupVaultName(environment) },
    label: metric,
  });
  return {
    title: "Backups",
    widgets: [
      chartOf("Backups", "Sum", [jobs("BackupJobsCompleted"), jobs("BackupJobsFailed")], PERIOD),
      chartOf("Copies", "Sum", [jobs("CopyJobsCompleted"), jobs("CopyJobsFailed")], PERIOD),
      chartOf("Restores", "Sum", [jobs("RestoreJobsCompleted"), jobs("RestoreJobsFailed")], PERIOD),
    ],
    alarmNames: jobAlarmNames(environment),
  };
}

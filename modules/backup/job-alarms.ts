import { Construct } from "constructs";
import { EventAlarm } from "../audit/event-alarm";
import { MetricAlarm } from "../audit/metric-alarm";
import { backupVaultName, resourceName } from "../core/names";

export interface JobAlarmsProps {
  readonly environment: string;
  /** Topic at `alarmTopicArn`. */
  readonly topicArn: string;
}

/** Jobs that end badly, as AWS Backup counts them for each vault. */
const BAD_ENDS = {
  BackupFailed: { name: "failed", metric: "NumberOfBackupJobsFailed", meaning: "a backup failed" },
  BackupExpired: {
    name: "expired",
    metric: "NumberOfBackupJobsExpired",
    meaning: "a backup did not begin, or was not complete, within its window",
  },
  BackupAborted: {
    name: "aborted",
    metric: "NumberOfBackupJobsAborted",
    meaning: "somebody stopped a backup",
  },
  CopyFailed: {
    name: "copy-failed",
    metric: "NumberOfCopyJobsFailed",
    meaning: "a copy of a backup failed",
  },
  RestoreFailed: {
    name: "restore-failed",
    metric: "NumberOfRestoreJobsFailed",
    meaning: "a restore, or the test of one, failed",
  },
} as const;

const SILENT = "silence";
/** AWS Backup counts every five minutes. */
const COUNT_SECONDS = 300;
/** A day and a half without any backup: a daily one that is late by an hour or two must not raise it. */
const SILENCE = { periodSeconds: 6 * 3_600, periods: 6 } as const;

/**
 * Alarms on the jobs of a vault's region: each that ends badly, by count and by its own event, since AWS sends events
 * as well as it can and no better, and none at all for a day and a half.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html
 */
export class JobAlarms extends Construct {
  public constructor(scope: Construct, id: string, { environment, topicArn }: JobAlarmsProps) {
    super(scope, id);
    const counted = {
      topicArn,
      namespace: "AWS/Backup",
      dimensions: { BackupVaultName: backupVaultName(environment) },
      statistic: "Sum",
    } as const;
    for (const [child, { name, metric, meaning }] of Object.entries(BAD_ENDS))
      new MetricAlarm(this, child, {
        ...counted,
        name: alarmName(environment, name),
        description: `In the last five minutes ${meaning}: see the jobs in AWS Backup, each says why`,
        metric,
        comparison: "GreaterThanThreshold",
        threshold: 0,
        whenSilent: "notBreaching",
        periodSeconds: COUNT_SECONDS,
        periods: 1,
      });
    new MetricAlarm(this, "Silence", {
      ...counted,
      ...SILENCE,
      name: alarmName(environment, SILENT),
      description: "No backup was completed for 36 hours: see whether the plan still selects anything",
      metric: "NumberOfBackupJobsCompleted",
      comparison: "LessThanThreshold",
      threshold: 1,
      whenSilent: "breaching",
    });
    new EventAlarm(this, "Events", {
      environment,
      name: "backup-jobs",
      description: "A backup, a copy of one or a restore did not succeed; the event says which, and why",
      topicArn,
      pattern: {
        source: ["aws.backup"],
        "detail-type": ["Backup Job State Change", "Copy Job State Change", "Restore Job State Change"],
        // Jobs have a state in some events and a status in others.
        detail: { $or: [{ state: BAD_STATES }, { status: BAD_STATES }] },
      },
    });
  }
}

/** Names of the alarms on counts of jobs. */
export function jobAlarmNames(environment: string): string[] {
  return [...Object.values(BAD_ENDS).map(({ name }) => name), SILENT].map((name) =>
    alarmName(environment, name),
  );
}

function alarmName(environment: string, name: string): string {
  return resourceName(environment, `backup-${name}`);
}

const BAD_STATES = ["ABORTED", "EXPIRED", "FAILED", "PARTIAL"];

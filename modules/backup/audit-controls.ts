import type { BackupFrameworkControl } from "@cdktf/provider-aws/lib/backup-framework";
import { integerProblems, type FieldProblem } from "../core/problems";
import { BACKUP_CLASSES, type BackupClass } from "./backup-class";
import type { RetentionBounds } from "./vault-immutability";

/** What an audit expects. */
export interface AuditExpectations {
  /** Hours between backups, at most. */
  readonly frequencyHours: number;
  /** Days that every backup is kept, at least. */
  readonly retentionDays: number;
  /** Minutes in which a backup is restored. */
  readonly restoreMinutes: number;
}

export interface AuditControlsProps extends AuditExpectations {
  /** What is backed up. */
  readonly classes: readonly BackupClass[];
  /** Bounds of the vaults' lock, where they have one. */
  readonly lock?: RetentionBounds;
  /** Whether backups go to another region. */
  readonly otherRegion: boolean;
}

/** Half of the 744 hours after which AWS takes no age of a backup. */
const MAX_HOURS = 372;

/** What is wrong with an audit's expectations. */
export function auditProblems(expectations: AuditExpectations): FieldProblem[] {
  const { frequencyHours, retentionDays, restoreMinutes } = expectations;
  return [
    ...integerProblems("frequencyHours", frequencyHours, 1, MAX_HOURS),
    ...integerProblems("retentionDays", retentionDays, 1, 36_500),
    ...integerProblems("restoreMinutes", restoreMinutes, 1, 43_200),
  ];
}

/**
 * Controls of AWS Backup Audit Manager, each with all its parameters: one left out comes back with AWS's default and
 * plans a change for ever. Those that ask whether a resource is backed up leave buckets out, because they know
 * nothing of the buckets of logs that need no backup; those are asked for at synth, by `backup-coverage`.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/controls-and-remediation.html
 */
export function auditControls(props: AuditControlsProps): BackupFrameworkControl[] {
  const { classes, lock, otherRegion, frequencyHours, retentionDays, restoreMinutes } = props;
  const complianceResourceTypes = classes
    .filter((backupClass) => backupClass !== "objects")
    .map((backupClass) => BACKUP_CLASSES[backupClass].resourceType);
  const ofResources = (
    name: string,
    parameters: Record<string, string | number> = {},
  ): BackupFrameworkControl[] =>
    complianceResourceTypes.length === 0
      ? []
      : [{ ...control(name, parameters), scope: { complianceResourceTypes } }];
  return [
    control("BACKUP_RECOVERY_POINT_ENCRYPTED"),
    control("BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK", { requiredRetentionDays: retentionDays }),
    control("BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK", {
      requiredFrequencyUnit: "hours",
      requiredFrequencyValue: frequencyHours,
      requiredRetentionDays: retentionDays,
    }),
    ...ofResources("BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN"),
    ...ofResources("BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT"),
    ...(otherRegion ? ofResources("BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION") : []),
    ...ofResources("BACKUP_LAST_RECOVERY_POINT_CREATED", {
      recoveryPointAgeUnit: "hours",
      // A backup takes its time to begin and to be complete.
      recoveryPointAgeValue: 2 * frequencyHours,
    }),
    ...ofResources("RESTORE_TIME_FOR_RESOURCES_MEET_TARGET", { maxRestoreTime: restoreMinutes }),
    ...(lock === undefined
      ? []
      : [
          control("BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED"),
          ...ofResources("BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK", {
            maxRetentionDays: lock.maxRetentionDays,
            minRetentionDays: lock.minRetentionDays,
          }),
        ]),
  ];
}

function control(name: string, parameters: Record<string, string | number> = {}): BackupFrameworkControl {
  const inputParameter = Object.entries(parameters).map(([key, value]) => ({
    name: key,
    value: String(value),
  }));
  return { name, ...(inputParameter.length > 0 && { inputParameter }) };
}

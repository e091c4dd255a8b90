import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { Construct } from "constructs";
import { requireDistinct, requireNone } from "../core/checks";
import { backupVaultArn, databaseName, resourceName } from "../core/names";
import { integerProblems, patternProblems, type FieldProblem } from "../core/problems";
import type { ServiceRole } from "../security/service-role";
import { BACKUP_CLASSES, BACKUP_TAG, type BackupClass } from "./backup-class";
import { CRON, CRON_RULE } from "./backup-rule";
import type { BackupPlace } from "./class-resources";
import { wordName } from "./word-name";

/** When backups are tried, and how old they may be. */
export interface RestoreTestingTimes {
  /** When trials begin, in UTC: `cron(0 12 1 * ? *)`. */
  readonly schedule: string;
  /** Hours from then over which trials begin, 1 to 168. */
  readonly startWindowHours: number;
  /** Days back in which a backup must have been made to be tried, 1 to 365. */
  readonly selectionWindowDays: number;
  /** Hours that what was restored stays to be looked at before AWS Backup deletes it, 1 to 168. */
  readonly validationWindowHours: number;
}

export interface RestoreTestingProps extends BackupPlace, RestoreTestingTimes {
  /** Whose newest backup is restored each time, at least one. */
  readonly classes: readonly BackupClass[];
  /** Role that AWS Backup takes on. */
  readonly role: ServiceRole;
}

const MAX_WINDOW_HOURS = 168;
const MAX_SELECTION_DAYS = 365;

/** What is wrong with the times of trials. */
export function restoreTestingProblems(times: RestoreTestingTimes): FieldProblem[] {
  const { schedule, startWindowHours, selectionWindowDays, validationWindowHours } = times;
  return [
    ...patternProblems("schedule", schedule, CRON, CRON_RULE),
    ...integerProblems("startWindowHours", startWindowHours, 1, MAX_WINDOW_HOURS),
    ...integerProblems("selectionWindowDays", selectionWindowDays, 1, MAX_SELECTION_DAYS),
    ...integerProblems("validationWindowHours", validationWindowHours, 1, MAX_WINDOW_HOURS),
  ];
}

/**
 * Restores the newest backup of everything that carries a class's tag out of the region's vault, leaves the result to
 * be looked at for a while, and deletes it again.
 * @throws PropsError if no class is named, or a time is out of range.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
 */
export class RestoreTesting extends Construct {
  public constructor(scope: Construct, id: string, props: RestoreTestingProps) {
    super(scope, id);
    const { environment, accountId, region, classes, role } = props;
    requireDistinct(this, "classes", classes, 1);
    requireNone(this, restoreTestingProblems(props));

    const plan = new BackupRestoreTestingPlan(this, "Resource", {
      name: wordName(resourceName(environment, "restore")),
      scheduleExpression: props.schedule,
      scheduleExpressionTimezone: "Etc/UTC",
      startWindowHours: props.startWindowHours,
      recoveryPointSelection: [
        {
          algorithm: "LATEST_WITHIN_WINDOW",
          includeVaults: [backupVaultArn(environment, accountId, region)],
          recoveryPointTypes: ["CONTINUOUS", "SNAPSHOT"],
          selectionWindowDays: props.selectionWindowDays,
        },
      ],
    });
    for (const backupClass of classes)
      new BackupRestoreTestingSelection(this, backupClass, {
        name: backupClass,
        restoreTestingPlanName: plan.name,
        protectedResourceType: BACKUP_CLASSES[backupClass].resourceType,
        protectedResourceConditions: [
          { stringEquals: [{ key: `aws:ResourceTag/${BACKUP_TAG}`, value: backupClass }] },
        ],
        iamRoleArn: role.roleArn,
        validationWindowHours: props.validationWindowHours,
        // A cluster would else be restored into the default VPC, where there is one at all.
        ...(backupClass === "database" && {
          restoreMetadataOverrides: { dbSubnetGroupName: databaseName(environment, region) },
        }),
        dependsOn: [role.permissions],
      });
  }
}

import { describeRule } from "../../../fixtures/describe-rule";
import { AWAY, backupStacks, VAULT } from "../../../fixtures/backup-stacks";
import { failedBackupsAreTold } from "../../../../policy/rules/storage/r6-bkp-08";

describeRule(failedBackupsAreTold, backupStacks(), {
  fails: {
    "it does not tell of COPY_JOB_FAILED": [
      [AWAY, "aws_backup_vault_notifications.told", { backup_vault_events: ["RESTORE_JOB_COMPLETED"] }],
    ],
    "no alarm in its account and region watches NumberOfBackupJobsFailed": [
      [
        VAULT,
        "aws_cloudwatch_metric_alarm.numberofbackupjobsfailed",
        { dimensions: { BackupVaultName: "other" } },
      ],
    ],
    "nobody reads aws_sns_topic.alarms": [[VAULT, "aws_sns_topic_subscription.people", null]],
  },
  passes: {
    "no plan backs up into the vault of copies itself": [
      [AWAY, "aws_cloudwatch_metric_alarm.numberofbackupjobsfailed", null],
    ],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { AWAY, backupStacks, PLAN, rules, VAULT } from "../../../fixtures/backup-stacks";
import { THERE } from "../../../fixtures/kept-stacks";
import { retentionFitsTheLock } from "../../../../policy/rules/storage/r6-bkp-09";

describeRule(retentionFitsTheLock, backupStacks(), {
  fails: {
    [`${VAULT}/aws_backup_vault.vault keeps from 7 to 400 days, and the backup is to be kept 6`]: [
      [PLAN, "aws_backup_plan.objects", { rule: rules(THERE, { lifecycle: { delete_after: 6 } }) as never }],
    ],
    [`${AWAY}/aws_backup_vault.vault keeps from 7 to 34 days, and the backup is to be kept 35`]: [
      [AWAY, "aws_backup_vault_lock_configuration.lock", { max_retention_days: 34 }],
    ],
  },
  passes: {
    "on the bound": [[AWAY, "aws_backup_vault_lock_configuration.lock", { max_retention_days: 35 }]],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { AWAY, backupStacks } from "../../../fixtures/backup-stacks";
import { vaultsAreLocked } from "../../../../policy/rules/storage/r6-bkp-04";

describeRule(vaultsAreLocked, backupStacks(), {
  fails: {
    "nothing locks it": [[AWAY, "aws_backup_vault_lock_configuration.lock", null]],
    "changeable_for_days is not set, and must be at least 3": [
      [AWAY, "aws_backup_vault_lock_configuration.lock", { changeable_for_days: null }],
    ],
    "changeable_for_days is 2, and must be at least 3": [
      [AWAY, "aws_backup_vault_lock_configuration.lock", { changeable_for_days: 2 }],
    ],
    "its least retention is longer than its most": [
      [AWAY, "aws_backup_vault_lock_configuration.lock", { max_retention_days: 6 }],
    ],
  },
  passes: {
    "three days of grace": [[AWAY, "aws_backup_vault_lock_configuration.lock", { changeable_for_days: 3 }]],
  },
});

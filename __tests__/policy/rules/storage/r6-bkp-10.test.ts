import { describeRule } from "../../../fixtures/describe-rule";
import { AWAY, backupStacks, vaultPolicy } from "../../../fixtures/backup-stacks";
import { PAYMENTS } from "../../../fixtures/kept-stacks";
import { vaultsRefuseDeletion } from "../../../../policy/rules/storage/r6-bkp-10";

describeRule(vaultsRefuseDeletion, backupStacks(), {
  fails: {
    "it has no policy": [[AWAY, "aws_backup_vault_policy.policy", null]],
    "its policy does not refuse backup:DeleteRecoveryPoint to everybody": [
      [AWAY, "aws_backup_vault_policy.policy", { policy: vaultPolicy(PAYMENTS, "backup:DeleteBackupVault") }],
    ],
  },
  passes: {
    "every way to delete is refused": [
      [AWAY, "aws_backup_vault_policy.policy", { policy: vaultPolicy(PAYMENTS, "backup:Delete*") }],
    ],
  },
});

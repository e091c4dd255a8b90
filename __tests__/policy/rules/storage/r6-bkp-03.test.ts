import { describeRule } from "../../../fixtures/describe-rule";
import {
  AWAY,
  backupStacks,
  PLAN,
  rules,
  VAULT,
  vaultArn,
  vaultPolicy,
} from "../../../fixtures/backup-stacks";
import { BACKUP, PAYMENTS, THERE } from "../../../fixtures/kept-stacks";
import { backupsLeaveTheAccount } from "../../../../policy/rules/storage/r6-bkp-03";

describeRule(backupsLeaveTheAccount, backupStacks(), {
  fails: {
    "no rule copies into a vault of another account": [
      [
        PLAN,
        "aws_backup_plan.objects",
        { rule: rules(THERE, {}, [{ destination_vault_arn: vaultArn(THERE, PAYMENTS) }]) as never },
      ],
    ],
    [`${AWAY}/aws_backup_vault.vault does not let account ${PAYMENTS} copy into it`]: [
      [AWAY, "aws_backup_vault_policy.policy", { policy: vaultPolicy(BACKUP) }],
    ],
  },
  passes: { "the vault of its own account admits nobody": [[VAULT, "aws_backup_vault_policy.policy", null]] },
});

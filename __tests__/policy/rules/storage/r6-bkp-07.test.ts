import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, VAULT, vaultArn } from "../../../fixtures/backup-stacks";
import { BACKUP, HERE } from "../../../fixtures/kept-stacks";
import { restoresAreTested } from "../../../../policy/rules/storage/r6-bkp-07";

describeRule(restoresAreTested, backupStacks(), {
  fails: {
    "no test restores from the vaults of its backups": [
      [
        VAULT,
        "aws_backup_restore_testing_plan.trials",
        { recovery_point_selection: [{ include_vaults: [vaultArn(HERE, BACKUP)] }] },
      ],
    ],
    "the tests of its vault select other things": [
      [VAULT, "aws_backup_restore_testing_selection.objects", { protected_resource_type: "Aurora" }],
    ],
    "its restore is tested less than monthly": [
      [VAULT, "aws_backup_restore_testing_plan.trials", { schedule_expression: "cron(0 12 3 1 ? *)" }],
    ],
    "validation_window_hours is 0, and must be above 0, or nobody can look at what was restored": [
      [VAULT, "aws_backup_restore_testing_selection.objects", { validation_window_hours: 0 }],
    ],
  },
  passes: {
    "all vaults": [
      [
        VAULT,
        "aws_backup_restore_testing_plan.trials",
        { recovery_point_selection: [{ include_vaults: ["*"] }] },
      ],
    ],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, ORGANIZATION } from "../../../fixtures/backup-stacks";
import { organizationLetsCopiesCross } from "../../../../policy/rules/storage/r6-bkp-11";

describeRule(organizationLetsCopiesCross, backupStacks(), {
  fails: {
    "the organization does not let backups cross accounts": [
      [
        ORGANIZATION,
        "aws_backup_global_settings.all",
        { global_settings: { isCrossAccountBackupEnabled: "false" } },
      ],
    ],
    "nothing in the organization's stacks lets backups cross accounts": [
      [ORGANIZATION, "aws_backup_global_settings.all", null],
    ],
  },
  passes: {
    "another switch is off": [
      [ORGANIZATION, "aws_backup_global_settings.all", { global_settings: { isMpaEnabled: "false" } }],
    ],
  },
});

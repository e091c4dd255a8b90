import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, VAULT } from "../../../fixtures/backup-stacks";
import { regionsBackUpWhatPlansSelect } from "../../../../policy/rules/storage/r6-bkp-12";

describeRule(regionsBackUpWhatPlansSelect, backupStacks(), {
  fails: {
    "S3 is not backed up in sa-east-1": [
      [VAULT, "aws_backup_region_settings.types", { resource_type_opt_in_preference: { S3: false } }],
    ],
    "nothing says which types are backed up in its account and region": [
      [VAULT, "aws_backup_region_settings.types", null],
    ],
  },
  passes: {
    "a type that nothing uses is off": [
      [VAULT, "aws_backup_region_settings.types", { resource_type_opt_in_preference: { Aurora: false } }],
    ],
  },
});

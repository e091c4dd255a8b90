import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, PLAN, rules } from "../../../fixtures/backup-stacks";
import { HERE, THERE } from "../../../fixtures/kept-stacks";
import { backupsLeaveTheRegion } from "../../../../policy/rules/storage/r6-bkp-02";

describeRule(backupsLeaveTheRegion, backupStacks(), {
  fails: {
    "no rule copies into a vault of another of the regions sa-east-1, us-east-1": [
      [PLAN, "aws_backup_plan.objects", { rule: rules(HERE) as never }],
    ],
  },
  passes: {
    "it copies there twice": [
      [PLAN, "aws_backup_plan.objects", { rule: [...rules(THERE), ...rules(THERE)] as never }],
    ],
  },
  unknown: {
    "no rule copies into a vault of another of the regions sa-east-1, us-east-1": [
      [
        PLAN,
        "aws_backup_plan.objects",
        { rule: rules(HERE, {}, [{ destination_vault_arn: "${var.vault}" }]) as never },
      ],
    ],
  },
});

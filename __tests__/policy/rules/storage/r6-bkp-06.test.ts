import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, PLAN, rules } from "../../../fixtures/backup-stacks";
import { THERE } from "../../../fixtures/kept-stacks";
import { backupsAreDaily } from "../../../../policy/rules/storage/r6-bkp-06";

describeRule(backupsAreDaily, backupStacks(), {
  fails: {
    "no rule takes a backup at least once a day": [
      [PLAN, "aws_backup_plan.objects", { rule: rules(THERE, { schedule: "cron(0 5 ? * 2 *)" }) as never }],
    ],
    "a continuous backup lives 35 days at most": [
      [
        PLAN,
        "aws_backup_plan.objects",
        {
          rule: rules(THERE, {
            enable_continuous_backup: true,
            lifecycle: { delete_after: 36 },
          }) as never,
        },
      ],
    ],
    "what moves to cold storage must stay there 90 days": [
      [
        PLAN,
        "aws_backup_plan.objects",
        { rule: rules(THERE, { lifecycle: { cold_storage_after: 1, delete_after: 90 } }) as never },
      ],
    ],
  },
  passes: {
    "every twelve hours": [
      [PLAN, "aws_backup_plan.objects", { rule: rules(THERE, { schedule: "rate(12 hours)" }) as never }],
    ],
    "cold for ninety days": [
      [
        PLAN,
        "aws_backup_plan.objects",
        {
          rule: rules(THERE, {
            enable_continuous_backup: false,
            lifecycle: { cold_storage_after: 1, delete_after: 91 },
          }) as never,
        },
      ],
    ],
  },
});

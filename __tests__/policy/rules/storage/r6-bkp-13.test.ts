import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, PLAN, rules, vaultArn } from "../../../fixtures/backup-stacks";
import { THERE } from "../../../fixtures/kept-stacks";
import { backupRulesAreWhole } from "../../../../policy/rules/storage/r6-bkp-13";

const plan = (change: object, copies?: readonly object[]): { rule: never } => ({
  rule: rules(THERE, change, copies) as never,
});
const OBJECTS = "aws_backup_plan.objects";
const stranger = [{ destination_vault_arn: vaultArn(THERE, "999999999999") }];

describeRule(backupRulesAreWhole, backupStacks(), {
  fails: {
    "schedule is not set, and must be said": [[PLAN, OBJECTS, plan({ schedule: null })]],
    "start_window is not set, and must be 60 to 480": [[PLAN, OBJECTS, plan({ start_window: null })]],
    "completion_window is 1441, and must be 120 to 1440": [
      [PLAN, OBJECTS, plan({ completion_window: 1_441 })],
    ],
    "what a rule takes is in one vault only": [[PLAN, OBJECTS, plan({}, [])]],
    "a copy goes to no other vault of the platform": [[PLAN, OBJECTS, plan({}, stranger)]],
    "of two continuous rules AWS Backup drops one": [
      [PLAN, OBJECTS, { rule: [...rules(THERE), ...rules(THERE)] as never }],
    ],
    "aws_s3_bucket.records is not backed up continuously, so that a day of objects may be lost": [
      [PLAN, OBJECTS, plan({ enable_continuous_backup: false })],
    ],
    "aws_rds_cluster.ledger keeps its own way back in time, which a continuous rule would take over": [
      [PLAN, "aws_backup_selection.objects", { resources: ["*"] }],
      [
        PLAN,
        "aws_rds_cluster.ledger",
        { cluster_identifier: "ledger", backup_retention_period: 7, tags: { Backup: "objects" } },
      ],
    ],
  },
  passes: {
    "it ends with its day": [[PLAN, OBJECTS, plan({ completion_window: 1_440 })]],
  },
});

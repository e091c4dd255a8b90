import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
import { databaseGoesBackInTime } from "../../../../policy/rules/data/r6-rds-01";

describeRule(databaseGoesBackInTime, databaseStacks(), {
  fails: {
    "backup_retention_period is 34, and must be at least 35": [
      [DATABASE, CLUSTER, { backup_retention_period: 34 }],
    ],
    "delete_automated_backups is true, and must be false": [
      [DATABASE, CLUSTER, { delete_automated_backups: true }],
    ],
    "skip_final_snapshot is true, and must be false": [[DATABASE, CLUSTER, { skip_final_snapshot: true }]],
    "copy_tags_to_snapshot is not set, and must be true": [
      [DATABASE, CLUSTER, { copy_tags_to_snapshot: null }],
    ],
  },
  unknown: {
    "backup_retention_period is known only after apply, and must be at least 35": [
      [DATABASE, CLUSTER, { backup_retention_period: "${var.days}" }],
    ],
  },
});

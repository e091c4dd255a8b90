import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, DATABASE_THERE, databaseStacks } from "../../../fixtures/database-stacks";
import { membersAreMaintainedApart } from "../../../../policy/rules/data/r3-rds-02";

const CLUSTER = "aws_rds_cluster.cluster";
const READER = "aws_rds_cluster_instance.az2";
const WINDOW = "preferred_maintenance_window";

describeRule(membersAreMaintainedApart, databaseStacks(), {
  fails: {
    "preferred_backup_window is not set, and must be a time of the day": [
      [DATABASE, CLUSTER, { preferred_backup_window: null }],
    ],
    "preferred_maintenance_window is not set, and must be a time of the week": [
      [DATABASE, READER, { [WINDOW]: null }],
    ],
    'preferred_maintenance_window is "whenever", and must be a time of the week': [
      [DATABASE, CLUSTER, { [WINDOW]: "whenever" }],
    ],
    [`${DATABASE}/${CLUSTER} is maintained while its backup is made`]: [
      [DATABASE, CLUSTER, { preferred_backup_window: "06:00-07:00" }],
    ],
    [`${DATABASE}/${READER} is maintained at the same time as ${DATABASE_THERE}/${CLUSTER}`]: [
      [DATABASE, READER, { [WINDOW]: "mon:07:00-mon:08:00" }],
    ],
  },
  passes: {
    "one after the other": [[DATABASE, READER, { [WINDOW]: "mon:07:30-mon:08:30" }]],
  },
});

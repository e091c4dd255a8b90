import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, DATABASE_THERE, databaseStacks } from "../../../fixtures/database-stacks";
import { oneMemberIsMadeFirst } from "../../../../policy/rules/data/r1-rds-05";

const CLUSTER = "aws_rds_cluster.cluster";

describeRule(oneMemberIsMadeFirst, databaseStacks(), {
  fails: {
    [`${DATABASE}/${CLUSTER} is made without a user`]: [[DATABASE, CLUSTER, { master_username: null }]],
    [`${DATABASE}/${CLUSTER} is made without a password`]: [
      [DATABASE, CLUSTER, { master_password_wo: null }],
    ],
    [`${DATABASE}/${CLUSTER} is made without a database`]: [[DATABASE, CLUSTER, { database_name: null }]],
    [`${DATABASE_THERE}/${CLUSTER} follows another and is told a user or a database of its own`]: [
      [DATABASE_THERE, CLUSTER, { database_name: "payments" }],
    ],
  },
  passes: {
    "RDS keeps the password": [
      [DATABASE, CLUSTER, { master_password_wo: null, manage_master_user_password: true }],
    ],
  },
});

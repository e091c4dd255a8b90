import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
import { databaseCredentialsAreSafe } from "../../../../policy/rules/data/r4-rds-03";

describeRule(databaseCredentialsAreSafe, databaseStacks(), {
  fails: {
    "master_password rests in the state": [[DATABASE, CLUSTER, { master_password: "${var.password}" }]],
    "master_password_wo stands in the file as it is": [
      [DATABASE, CLUSTER, { master_password_wo: "hunter2" }],
    ],
    "RDS cannot manage the password of a member of a global database": [
      [DATABASE, CLUSTER, { manage_master_user_password: true }],
    ],
    "postgres is a name that attackers try first": [[DATABASE, CLUSTER, { master_username: "postgres" }]],
  },
  passes: {
    "RDS manages that of a cluster alone": [
      [DATABASE, CLUSTER, { manage_master_user_password: true, global_cluster_identifier: null }],
    ],
  },
});

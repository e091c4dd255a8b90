import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, DATABASE_THERE, databaseStacks, parameters } from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
const PARAMETERS = "aws_rds_cluster_parameter_group.parameters";
import { databaseAccessIsAudited } from "../../../../policy/rules/data/r7-rds-01";

describeRule(databaseAccessIsAudited, databaseStacks(), {
  fails: {
    "it does not export its log postgresql": [[DATABASE, CLUSTER, { enabled_cloudwatch_logs_exports: [] }]],
    "nothing declares the log group /aws/rds/cluster/payments-us-east-1/postgresql": [
      [DATABASE_THERE, "aws_cloudwatch_log_group.audit", null],
    ],
    "it does not load the audit extension": [
      [DATABASE_THERE, PARAMETERS, parameters({ shared_preload_libraries: "pg_stat_statements" })],
    ],
    "it does not record statements of write, ddl, role": [
      [DATABASE, PARAMETERS, parameters({ "pgaudit.log": "ddl,role" })],
    ],
  },
  passes: { "everything is recorded": [[DATABASE, PARAMETERS, parameters({ "pgaudit.log": "all" })]] },
});

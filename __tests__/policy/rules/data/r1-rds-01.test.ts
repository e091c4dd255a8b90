import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE_THERE, databaseStacks } from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
import { databaseStandsInEveryRegion } from "../../../../policy/rules/data/r1-rds-01";

describeRule(databaseStandsInEveryRegion, databaseStacks(), {
  fails: {
    "0 of its members stand in us-east-1": [[DATABASE_THERE, CLUSTER, null]],
    "its member in us-east-1 has 1 instances, and none to take over when one is lost": [
      [DATABASE_THERE, "aws_rds_cluster_instance.az2", null],
    ],
    "it belongs to no global database": [[DATABASE_THERE, CLUSTER, { global_cluster_identifier: null }]],
  },
  passes: {
    "another size": [[DATABASE_THERE, "aws_rds_cluster_instance.az2", { instance_class: "db.r7g.large" }]],
  },
});

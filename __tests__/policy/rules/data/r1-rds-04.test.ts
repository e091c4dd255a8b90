import { describeRule } from "../../../fixtures/describe-rule";
import {
  DATABASE,
  DATABASE_THERE,
  databaseStacks,
  GLOBAL,
  parameters,
} from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
const PARAMETERS = "aws_rds_cluster_parameter_group.parameters";
import { membersAreAlike } from "../../../../policy/rules/data/r1-rds-04";

describeRule(membersAreAlike, databaseStacks(), {
  fails: {
    [`its member ${DATABASE_THERE}/${CLUSTER} differs in engine_version`]: [
      [DATABASE_THERE, CLUSTER, { engine_version: "16.6" }],
    ],
    [`its engine_version is not that of its member ${DATABASE}/${CLUSTER}`]: [
      [GLOBAL, "aws_rds_global_cluster.database", { engine_version: "16.6" }],
    ],
    [`its member ${DATABASE_THERE}/${CLUSTER} differs in parameters`]: [
      [DATABASE_THERE, PARAMETERS, parameters({ "pgaudit.log": "all" })],
    ],
    [`its member ${DATABASE_THERE}/${CLUSTER} differs in number of instances`]: [
      [DATABASE_THERE, "aws_rds_cluster_instance.az2", null],
    ],
    [`its member ${DATABASE_THERE}/${CLUSTER} differs in sizes of instances`]: [
      [DATABASE_THERE, "aws_rds_cluster_instance.az2", { instance_class: "db.r7g.large" }],
    ],
  },
  passes: {
    "another window of maintenance": [
      [DATABASE_THERE, CLUSTER, { preferred_maintenance_window: "sun:08:30-sun:09:30" }],
    ],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
import { databasePatchingIsHonest } from "../../../../policy/rules/data/r3-rds-01";

describeRule(databasePatchingIsHonest, databaseStacks(), {
  fails: {
    "auto_minor_version_upgrade is true, and must be false, since it has no effect in a global database": [
      [DATABASE, "aws_rds_cluster_instance.az1", { auto_minor_version_upgrade: true }],
    ],
    "auto_minor_version_upgrade is not set, and must be false, since it has no effect in a global database": [
      [DATABASE, "aws_rds_cluster_instance.az1", { auto_minor_version_upgrade: null }],
    ],
    "auto_minor_version_upgrade is false, and must be true": [
      [DATABASE, CLUSTER, { global_cluster_identifier: null }],
    ],
  },
  passes: { "another version": [[DATABASE, CLUSTER, { engine_version: "16.9" }]] },
});

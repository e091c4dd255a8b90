import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
import { databasesStreamTheirActivity } from "../../../../policy/rules/data/r7-rds-02";

const STREAM = "aws_rds_cluster_activity_stream.stream";

describeRule(databasesStreamTheirActivity, databaseStacks(), {
  fails: {
    "it has no activity stream": [[DATABASE, STREAM, null]],
    "its instances are serverless, and have no activity stream": [
      [DATABASE, "aws_rds_cluster_instance.az1", { instance_class: "db.serverless" }],
    ],
  },
  passes: { "statements wait for it": [[DATABASE, STREAM, { mode: "sync" }]] },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
import { databasesAreWatched } from "../../../../policy/rules/data/r7-rds-03";

const CLUSTER = "aws_rds_cluster.cluster";
const READER = "aws_rds_cluster_instance.az2";

describeRule(databasesAreWatched, databaseStacks(), {
  fails: {
    "no stack declares RDSOSMetrics, which RDS then makes without an end": [
      [DATABASE, "aws_cloudwatch_log_group.readings", null],
    ],
    "monitoring_interval is 16, and must be one of 1, 5, 10, 15, 30, 60": [
      [DATABASE, READER, { monitoring_interval: 16 }],
    ],
    "monitoring_interval is 0, and must be one of 1, 5, 10, 15, 30, 60": [
      [DATABASE, CLUSTER, { monitoring_interval: 0 }],
    ],
    [`${DATABASE}/${READER} has no role of its account by which readings are written`]: [
      [DATABASE, READER, { monitoring_role_arn: null }],
    ],
    "performance_insights_enabled is not set, and must be true": [
      [DATABASE, CLUSTER, { performance_insights_enabled: null }],
    ],
    "performance_insights_retention_period is 464, and must be 7, 731 or whole months of 31 days, up to 23": [
      [DATABASE, CLUSTER, { performance_insights_retention_period: 464 }],
    ],
  },
  passes: {
    "every minute": [[DATABASE, READER, { monitoring_interval: 60 }]],
    "a week": [[DATABASE, CLUSTER, { performance_insights_retention_period: 7 }]],
  },
});

import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, analyticsStacks } from "../../../fixtures/analytics-stacks";
import { jobsLogIntoDeclaredGroups } from "../../../../policy/rules/data/r7-glu-01";

const PREFIX = "--custom-logGroup-prefix";
const ETL = "aws_glue_job.etl";

describeRule(jobsLogIntoDeclaredGroups, analyticsStacks(), {
  fails: {
    "it logs into groups that Glue makes itself": [
      [ANALYTICS, ETL, { default_arguments: { [PREFIX]: null } }],
    ],
    "nothing declares its log group /other/output": [
      [ANALYTICS, ETL, { default_arguments: { [PREFIX]: "/other" } }],
    ],
    "nothing declares its log group /jobs/error": [[ANALYTICS, "aws_cloudwatch_log_group.error", null]],
  },
  passes: {
    "groups of its own": [
      [ANALYTICS, ETL, { default_arguments: { [PREFIX]: "/own" } }],
      [ANALYTICS, "aws_cloudwatch_log_group.own_output", { name: "/own/output" }],
      [ANALYTICS, "aws_cloudwatch_log_group.own_error", { name: "/own/error" }],
    ],
  },
  unknown: {
    "nothing declares its log group that is known only after apply/output": [
      [ANALYTICS, ETL, { default_arguments: { [PREFIX]: "${var.prefix}" } }],
    ],
  },
});

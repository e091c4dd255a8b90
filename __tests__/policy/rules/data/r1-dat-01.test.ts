import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, ANALYTICS_THERE, analyticsStacks } from "../../../fixtures/analytics-stacks";
import { databasesAreSetAlike } from "../../../../policy/rules/data/r1-dat-01";

describeRule(databasesAreSetAlike, analyticsStacks(), {
  fails: {
    "timeout is 240 in sa-east-1 and 120 in us-east-1": [
      [ANALYTICS_THERE, "aws_glue_job.etl", { timeout: 120 }],
    ],
    "it is not there in us-east-1": [[ANALYTICS_THERE, "aws_athena_workgroup.questions", null]],
    "default_arguments.--landing_bucket is landing-<region> in sa-east-1 and landing-<other region> in us-east-1":
      [
        [
          ANALYTICS_THERE,
          "aws_glue_job.etl",
          { default_arguments: { "--landing_bucket": "landing-sa-east-1" } },
        ],
      ],
  },
  passes: {
    "only one region exports": [[ANALYTICS_THERE, "aws_glue_job.export", null]],
    "both regions were changed": [
      [ANALYTICS, "aws_glue_job.etl", { timeout: 120 }],
      [ANALYTICS_THERE, "aws_glue_job.etl", { timeout: 120 }],
    ],
  },
});

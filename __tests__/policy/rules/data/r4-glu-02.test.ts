import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, analyticsStacks, landingBucket } from "../../../fixtures/analytics-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
import { jobsAreToldOfTheirOwnPlace } from "../../../../policy/rules/data/r4-glu-02";

const told = (change: Readonly<Record<string, string | null>>): never =>
  ({ default_arguments: change }) as never;
const EXPORT = "aws_glue_job.export";
const WRITER = `${ANALYTICS}/aws_iam_role.writer`;

describeRule(jobsAreToldOfTheirOwnPlace, analyticsStacks(), {
  fails: {
    [`--landing_bucket names ${THERE}`]: [
      [ANALYTICS, EXPORT, told({ "--landing_bucket": landingBucket(THERE) })],
    ],
    "--key_arn must be a key for data of its own region and account": [
      [ANALYTICS, EXPORT, told({ "--key_arn": keyOf(HERE, "logs") })],
    ],
    [`it may pass ${WRITER}, which no argument names`]: [
      [ANALYTICS, EXPORT, told({ "--export_role": null })],
    ],
    [`it may not pass ${ANALYTICS}/aws_iam_role.etl, which its arguments name`]: [
      [ANALYTICS, EXPORT, told({ "--export_role": "${aws_iam_role.etl.arn}" })],
    ],
  },
  passes: {
    "another key for data": [[ANALYTICS, EXPORT, told({ "--key_arn": keyOf(HERE, "backup") })]],
    "a text that is no place": [[ANALYTICS, EXPORT, told({ "--step": "export" })]],
  },
  unknown: {
    "--landing_bucket must be a bucket of its own region and account": [
      [ANALYTICS, EXPORT, told({ "--landing_bucket": "of-others" })],
    ],
  },
});

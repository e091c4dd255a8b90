import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, analyticsStacks, landingBucket } from "../../../fixtures/analytics-stacks";
import { HERE } from "../../../fixtures/kept-stacks";
import { glueWorksOnceADay } from "../../../../policy/rules/data/r5-glu-01";

const ETL = "aws_glue_job.etl";
const DAILY = "aws_glue_trigger.daily";
const CRAWL = "aws_glue_trigger.crawl";
const CRAWLER = "aws_glue_crawler.crawler";
const after = (job: string, state: string): never =>
  ({ conditions: [{ job_name: `\${aws_glue_job.${job}.name}`, state }] }) as never;

describeRule(glueWorksOnceADay, analyticsStacks(), {
  fails: {
    "it does not say what its workers are, and how many": [
      [ANALYTICS, "aws_glue_job.etl", { worker_type: null }],
    ],
    "execution_property.max_concurrent_runs is 2, and must be 1": [
      [ANALYTICS, ETL, { execution_property: { max_concurrent_runs: 2 } }],
    ],
    "max_concurrent_runs is not set, and must be 1, or two runs of the workflow meet": [
      [ANALYTICS, "aws_glue_workflow.daily", { max_concurrent_runs: null }],
    ],
    "timeout is 0, and must be minutes from 1 to 1440": [[ANALYTICS, ETL, { timeout: 0 }]],
    "max_retries is not set, and must be 1 or more": [[ANALYTICS, ETL, { max_retries: null }]],
    "nothing starts it": [[ANALYTICS, CRAWL, null]],
    [`${ANALYTICS}/${DAILY}, which starts it, is off`]: [[ANALYTICS, DAILY, { enabled: false }]],
    [`${ANALYTICS}/${DAILY}, which starts it, has no time`]: [[ANALYTICS, DAILY, { schedule: null }]],
    [`${ANALYTICS}/${CRAWL}, which starts it, waits for nothing that is here`]: [
      [ANALYTICS, CRAWL, { predicate: null }],
    ],
    [`${ANALYTICS}/${CRAWL}, which starts it, does not wait until that has succeeded`]: [
      [ANALYTICS, CRAWL, { predicate: after("etl", "FAILED") }],
    ],
    [`${ANALYTICS}/${CRAWL}, which starts it, belongs to no workflow, and waits for runs of none`]: [
      [ANALYTICS, CRAWL, { workflow_name: null }],
    ],
    [`${ANALYTICS}/${CRAWL}, which starts it, waits for what nothing starts`]: [
      [ANALYTICS, DAILY, { actions: [{ job_name: "${aws_glue_job.export.name}" }] as never }],
    ],
    [`it crawls after ${ANALYTICS}/aws_glue_job.export, which is told nothing of what it crawls`]: [
      [ANALYTICS, CRAWL, { predicate: after("export", "SUCCEEDED") }],
    ],
  },
  passes: {
    "Glue's own choice of one run": [[ANALYTICS, ETL, { execution_property: null }]],
    "a day is the longest": [[ANALYTICS, ETL, { timeout: 1_440 }]],
    "the crawler has a time of its own": [
      [ANALYTICS, CRAWL, null],
      [ANALYTICS, CRAWLER, { schedule: "cron(0 9 * * ? *)" }],
    ],
    "the export fills what is crawled after it": [
      [ANALYTICS, CRAWL, { predicate: after("export", "SUCCEEDED") }],
      [ANALYTICS, CRAWLER, { s3_target: [{ path: `s3://${landingBucket(HERE)}/exports/` }] as never }],
    ],
  },
  unknown: {
    "what it crawls is not in these stacks": [
      [ANALYTICS, CRAWL, null],
      [
        ANALYTICS,
        CRAWLER,
        { schedule: "cron(0 9 * * ? *)", s3_target: [{ path: "s3://of-others/" }] as never },
      ],
    ],
  },
});

import { bucketsAt } from "../../../terraform/graph/protection/buckets-at";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { startsOf, type Start } from "../../parts/glue-starts";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Minutes: the next day's run must not meet one that hangs. */
const A_DAY = 1_440;
const MOST_RETRIES = 10;
const RUNS = "max_concurrent_runs";

export const glueWorksOnceADay: Rule = {
  id: "R5-GLU-01",
  severity: "medium",
  area: "data",
  requirements: ["R5", "R3"],
  pci: [],
  title:
    "Every job and crawler is started by a trigger that is on, tries again, ends before the next run and never meets itself",
  why: "two runs at once each remove what the other has written; a trigger that is off, or waits for what nobody starts, leaves days out in silence",
  source: [
    "https://docs.aws.amazon.com/glue/latest/dg/about-triggers.html",
    "https://docs.aws.amazon.com/glue/latest/dg/add-job.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_glue_job").map((job) => judgeJob(job, startsOf(job))),
      ...graph.of("aws_glue_crawler").map((crawler) => judgeCrawler(crawler, startsOf(crawler))),
    ],
    nothing: "there is no job or crawler",
  }),
};

function judgeJob(job: Resource, starts: readonly Start[]): Judgement {
  const { body } = job;
  const proof = new Proof(job)
    .value(
      body,
      `execution_property.${RUNS}`,
      // One is Glue's own choice.
      (value) => value === undefined || value === 1,
      "1",
    )
    .needs(
      (body.raw("worker_type").length > 0 && body.raw("number_of_workers").length > 0) ||
        body.raw("max_capacity").length > 0,
      "it does not say what its workers are, and how many",
      show(body, "worker_type"),
    )
    .value(body, "timeout", between(1, A_DAY), `minutes from 1 to ${A_DAY}`)
    .value(body, "max_retries", between(1, MOST_RETRIES), "1 or more");
  addStarts(proof, job, starts);
  return proof.judgement("it is started, one run at a time");
}

function judgeCrawler(crawler: Resource, starts: readonly Start[]): Judgement {
  const { body } = crawler;
  const proof = new Proof(crawler);
  const buckets = bucketsAt(body, "s3_target.path");
  proof.needs(
    body.blocks("s3_target").length === 0 ? false : buckets.length > 0 ? true : undefined,
    "what it crawls is not in these stacks",
    show(body, "s3_target.path"),
  );
  if (body.raw("schedule").length === 0) addStarts(proof, crawler, starts);
  for (const { trigger, after } of starts)
    for (const job of after.filter(({ type }) => type === "aws_glue_job"))
      proof.needs(
        namesOneOf(job, buckets),
        `it crawls after ${job.id}, which is told nothing of what it crawls`,
        show(trigger.body, "predicate.conditions.job_name"),
        show(body, "s3_target.path"),
      );
  return proof.judgement("it is started after what fills its bucket");
}

function addStarts(proof: Proof, worker: Resource, starts: readonly Start[]): void {
  proof.needs(starts.length > 0, "nothing starts it", { resource: worker });
  for (const { trigger, workflow, problems } of starts) {
    for (const problem of problems)
      proof.needs(false, `${trigger.id}, which starts it, ${problem}`, { resource: trigger });
    if (workflow !== undefined)
      proof.value(workflow.body, RUNS, (value) => value === 1, "1, or two runs of the workflow meet");
  }
}

function namesOneOf(job: Resource, buckets: readonly Resource[]): boolean {
  return job.body
    .blocks("default_arguments")
    .some((block) =>
      Object.keys(block.json).some((name) => bucketsAt(block, name).some((each) => buckets.includes(each))),
    );
}

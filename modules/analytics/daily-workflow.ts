import { GlueTrigger } from "@cdktf/provider-aws/lib/glue-trigger";
import { GlueWorkflow } from "@cdktf/provider-aws/lib/glue-workflow";
import { Construct } from "constructs";
import { requireDistinct, requireNone } from "../core/checks";
import { patternProblems, type FieldProblem } from "../core/problems";

export interface DailyWorkflowProps {
  readonly name: string;
  /** When it starts, in UTC, in AWS's own form: `cron(0 6 * * ? *)`. */
  readonly schedule: string;
  /** Jobs that start with it, beside each other. */
  readonly jobNames: readonly string[];
  /** Which of them has to succeed before the crawler starts. */
  readonly crawlAfter: string;
  readonly crawlerName: string;
}

/**
 * Starts jobs on a schedule, and a crawler when one of them has succeeded. Jobs start beside each other, so that
 * one that fails keeps no other from its work.
 * @throws PropsError if `schedule` is no cron expression of six fields, or the jobs are none or one twice.
 * @see https://docs.aws.amazon.com/glue/latest/dg/monitor-data-warehouse-schedule.html
 */
export class DailyWorkflow extends Construct {
  public constructor(scope: Construct, id: string, props: DailyWorkflowProps) {
    super(scope, id);
    const { name, schedule, jobNames, crawlAfter, crawlerName } = props;
    requireNone(this, scheduleProblems(schedule));
    requireDistinct(this, "jobNames", jobNames, 1);

    const workflow = new GlueWorkflow(this, "Resource", {
      name,
      description: "Brings archived messages and exported snapshots into tables",
      maxConcurrentRuns: 1,
    });
    new GlueTrigger(this, "Daily", {
      name: `${name}-daily`,
      workflowName: workflow.name,
      type: "SCHEDULED",
      schedule,
      startOnCreation: true,
      actions: jobNames.map((jobName) => ({ jobName })),
    });
    new GlueTrigger(this, "Crawl", {
      name: `${name}-crawl`,
      workflowName: workflow.name,
      type: "CONDITIONAL",
      startOnCreation: true,
      predicate: {
        conditions: [{ jobName: crawlAfter, state: "SUCCEEDED", logicalOperator: "EQUALS" }],
      },
      actions: [{ crawlerName }],
    });
  }
}

/** What is wrong with a schedule. */
export function scheduleProblems(schedule: string): FieldProblem[] {
  return patternProblems(
    "schedule",
    schedule,
    /^cron\([\d*?,/A-Z#-]+( [\d*?,/A-Z#-]+){5}\)$/,
    "cron(…) with six fields: minutes, hours, day of month, month, day of week, year",
  );
}

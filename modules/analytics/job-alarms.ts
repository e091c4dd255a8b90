import { Construct } from "constructs";
import { EventAlarm } from "../audit/event-alarm";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { resourceName } from "../core/names";

const SECONDS_PER_DAY = 86_400;
/** Where the job's own numbers go; it is named in its code as well. */
export const JOB_METRICS = "klap/archive-etl";

export interface JobAlarmsProps {
  readonly environment: string;
  readonly alarms: AlarmChoice;
  /** Jobs by a short name, which is part of the alarms' names. */
  readonly jobNames: Readonly<Record<string, string>>;
  readonly crawlerName: string;
  /** Job that sets bad records aside. */
  readonly quarantiningJob: string;
}

/**
 * Tells of runs that fail, take too long or are stopped, of jobs that have not succeeded for two days (which finds
 * a schedule that no longer starts anything), and of records that were set aside.
 */
export class JobAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: JobAlarmsProps) {
    super(scope, id);
    const { environment, alarms, jobNames, crawlerName, quarantiningJob } = props;
    if ("noAlarms" in alarms) return;
    const { topicArn } = alarms;

    new EventAlarm(this, "FailedRuns", {
      environment,
      topicArn,
      name: "archive-jobs-failed",
      description:
        "A Glue job of the archive failed, timed out or was stopped. Its error log says which days or tables are left undone; the next run tries them again.",
      pattern: {
        source: ["aws.glue"],
        "detail-type": ["Glue Job State Change"],
        detail: { jobName: Object.values(jobNames), state: ["FAILED", "TIMEOUT", "STOPPED", "ERROR"] },
      },
    });
    new EventAlarm(this, "FailedCrawls", {
      environment,
      topicArn,
      name: "archive-crawler-failed",
      description: "The crawler failed: new days and tables of exported snapshots cannot be queried yet.",
      pattern: {
        source: ["aws.glue"],
        "detail-type": ["Glue Crawler State Change"],
        detail: { crawlerName: [crawlerName], state: ["Failed"] },
      },
    });
    for (const [key, jobName] of Object.entries(jobNames))
      new MetricAlarm(this, `Silence-${key}`, {
        topicArn,
        name: resourceName(environment, `archive-${key}-not-succeeded`),
        description: `Job ${jobName} has not succeeded for two days: look at its runs and at the workflow's triggers.`,
        namespace: JOB_METRICS,
        metric: "SucceededRuns",
        dimensions: { JobName: jobName },
        statistic: "Sum",
        comparison: "LessThanThreshold",
        threshold: 1,
        whenSilent: "breaching",
        periodSeconds: SECONDS_PER_DAY,
        periods: 2,
      });
    new MetricAlarm(this, "Quarantine", {
      topicArn,
      name: resourceName(environment, "archive-records-set-aside"),
      description:
        "Archived messages could not be used: the folder quarantine of the exports bucket says which and why.",
      namespace: JOB_METRICS,
      metric: "QuarantinedRecords",
      dimensions: { JobName: quarantiningJob },
      statistic: "Sum",
      comparison: "GreaterThanThreshold",
      threshold: 0,
      whenSilent: "notBreaching",
      periodSeconds: 3_600,
      periods: 1,
    });
  }
}

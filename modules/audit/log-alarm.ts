import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { Construct } from "constructs";
import { requireInteger, requirePattern } from "../core/checks";
import { resourceName } from "../core/names";
import { MetricAlarm } from "./metric-alarm";

/** Where counts of log events stand, beside AWS's own metrics. */
export const LOG_METRICS = "KLAP/Logs";

/** CloudWatch Logs' longest filter pattern. */
const MAX_PATTERN = 1_024;

export interface LogAlarmProps {
  readonly environment: string;
  /** What is watched for, part of the names of metric and alarm: `root-use`. */
  readonly name: string;
  /** What is wrong when it fires, and what to look at. */
  readonly description: string;
  readonly logGroupName: string;
  /** Which log events count, in the language of CloudWatch Logs' filters. */
  readonly pattern: string;
  /** Log events in five minutes that raise the alarm. @default 1 */
  readonly occurrences?: number;
  readonly topicArn: string;
}

/**
 * Counts the log events of a group that match a pattern, and tells the alarm topic.
 * @throws PropsError if `name` or `pattern` is none that CloudWatch takes, or `occurrences` is not from 1 to 10000.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export class LogAlarm extends Construct {
  public constructor(scope: Construct, id: string, props: LogAlarmProps) {
    super(scope, id);
    const { environment, name, description, logGroupName, pattern, occurrences = 1, topicArn } = props;
    requirePattern(this, "name", name, /^[a-z][a-z0-9-]{0,99}$/, "1 to 100 lower-case letters, digits and -");
    requireInteger(this, "occurrences", occurrences, 1, 10_000);
    requirePattern(
      this,
      "pattern",
      pattern,
      new RegExp(`^.{1,${MAX_PATTERN}}$`),
      `1 to ${MAX_PATTERN} characters on one line`,
    );

    const metric = resourceName(environment, name);
    new CloudwatchLogMetricFilter(this, "Resource", {
      name: metric,
      logGroupName,
      pattern,
      metricTransformation: { name: metric, namespace: LOG_METRICS, value: "1" },
    });
    new MetricAlarm(this, "Alarm", {
      topicArn,
      name: metric,
      description,
      namespace: LOG_METRICS,
      metric,
      dimensions: {},
      statistic: "Sum",
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: occurrences,
      whenSilent: "notBreaching",
      periodSeconds: 300,
      periods: 1,
    });
  }
}

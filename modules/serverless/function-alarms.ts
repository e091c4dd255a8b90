import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";

/** Part of the timeout from which an execution is close to being cut off. */
const NEAR_TIMEOUT = 0.8;
const MILLISECONDS = 1_000;

export interface FunctionAlarmsProps {
  readonly topicArn: string;
  /** Whole name of the function, which is the prefix of the alarms' names. */
  readonly name: string;
  /** Alias that callers call, whose failures take a release back. */
  readonly alias: string;
  readonly timeoutSeconds: number;
  /** Waiting records of Kafka from which somebody should look. @default it takes none */
  readonly lagLimit?: number;
}

/** Names of the alarms of a function, as dashboards show them. A test compares both. */
export function functionAlarmNames(name: string, takesRecords: boolean): readonly string[] {
  return [
    ...["errors", "throttles", "duration", "release-errors"],
    ...(takesRecords ? ["lag"] : []),
  ].map((alarm) => `${name}-${alarm}`);
}

/**
 * Alarms of one function: failures, executions that were refused, executions close to their end, and records that
 * wait in Kafka. Failures behind the alias have an alarm of their own: it is what takes a release back.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export class FunctionAlarms extends Construct {
  /** Those that take a release back. */
  public readonly releaseAlarms: readonly string[];

  public constructor(scope: Construct, id: string, props: FunctionAlarmsProps) {
    super(scope, id);
    const { topicArn, name, alias, timeoutSeconds, lagLimit } = props;
    const above = {
      topicArn,
      namespace: "AWS/Lambda",
      dimensions: { FunctionName: name },
      comparison: "GreaterThanThreshold",
      whenSilent: "notBreaching",
    } as const;

    new MetricAlarm(this, "Errors", {
      ...above,
      name: `${name}-errors`,
      description: `${name} fails: its log says why`,
      metric: "Errors",
      statistic: "Sum",
      threshold: 0,
      periods: 1,
    });
    new MetricAlarm(this, "Throttles", {
      ...above,
      name: `${name}-throttles`,
      description: `${name} is called more often at once than its concurrency allows`,
      metric: "Throttles",
      statistic: "Sum",
      threshold: 0,
      periods: 1,
    });
    new MetricAlarm(this, "Duration", {
      ...above,
      name: `${name}-duration`,
      description: `${name} takes nearly as long as it may: what takes longer is cut off`,
      metric: "Duration",
      statistic: "Maximum",
      threshold: NEAR_TIMEOUT * timeoutSeconds * MILLISECONDS,
    });
    const release = new MetricAlarm(this, "ReleaseErrors", {
      ...above,
      name: `${name}-release-errors`,
      description: `${name} fails for those who call it by ${alias}: a release that is under way is taken back`,
      metric: "Errors",
      dimensions: { FunctionName: name, Resource: `${name}:${alias}` },
      statistic: "Sum",
      threshold: 0,
      periods: 1,
    });
    if (lagLimit !== undefined)
      new MetricAlarm(this, "Lag", {
        ...above,
        name: `${name}-lag`,
        description: `Records wait for ${name}: it fails, or has too few pollers`,
        metric: "OffsetLag",
        statistic: "Maximum",
        threshold: lagLimit,
      });
    this.releaseAlarms = [release.alarmName];
  }
}

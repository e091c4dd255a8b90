import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { metricNamespace, SERVICE_DIMENSION } from "../compute/service-metrics";

/** Part of the timeout from which an execution is close to being cut off. */
const NEAR_TIMEOUT = 0.8;
const MILLISECONDS = 1_000;

export interface FunctionAlarmsProps {
  readonly topicArn: string;
  readonly environment: string;
  /** Name by which the program counts. */
  readonly service: string;
  /** Whole name of the function, which is the prefix of the alarms' names. */
  readonly name: string;
  /** Alias that callers call, whose failures take a release back. */
  readonly alias: string;
  readonly timeoutSeconds: number;
  /** Waiting records of Kafka from which somebody should look. @default it takes none */
  readonly lagLimit?: number;
  /** What the program counts and nobody wants to see. @default nothing */
  readonly unwelcome?: Unwelcome;
}

/** A metric of the program's own, and what it means when it is more than nothing. */
export interface Unwelcome {
  readonly metric: string;
  readonly what: string;
}

/** What a function is decides which alarms it has. */
export interface WatchedFunction {
  readonly takesRecords: boolean;
  readonly countsUnwelcome: boolean;
}

/** Names of the alarms of a function, as dashboards show them. A test compares both. */
export function functionAlarmNames(
  name: string,
  { takesRecords, countsUnwelcome }: WatchedFunction,
): readonly string[] {
  return [
    ...["errors", "throttles", "duration", "release-errors"],
    ...(takesRecords ? ["lag"] : []),
    ...(countsUnwelcome ? ["counted"] : []),
  ].map((alarm) => `${name}-${alarm}`);
}

/**
 * Alarms of one function: failures, executions that were refused, executions close to their end, and records that
 * wait in Kafka; and what the program itself counts. Failures behind the alias have an alarm of their own: it is what takes a release back.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export class FunctionAlarms extends Construct {
  /** Those that take a release back. */
  public readonly releaseAlarms: readonly string[];

  public constructor(scope: Construct, id: string, props: FunctionAlarmsProps) {
    super(scope, id);
    const { topicArn, environment, service, name, alias, timeoutSeconds, lagLimit, unwelcome } = props;
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
    if (unwelcome !== undefined)
      new MetricAlarm(this, "Counted", {
        ...above,
        name: `${name}-counted`,
        description: unwelcome.what,
        namespace: metricNamespace(environment),
        metric: unwelcome.metric,
        dimensions: { [SERVICE_DIMENSION]: service },
        statistic: "Sum",
        threshold: 0,
        periods: 1,
      });
    this.releaseAlarms = [release.alarmName];
  }
}

import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { ShareAlarm } from "../audit/share-alarm";
import { LAG_METRIC, metricNamespace, SERVICE_DIMENSION } from "./service-metrics";

/** Failed requests, in percent of all in a minute, from which a service counts as broken; and how many that is at least. */
const ERRORS_PERCENT = 2;
const ERRORS_AT_LEAST = 5;

export interface ServiceAlarmsProps {
  readonly topicArn: string;
  readonly environment: string;
  readonly clusterName: string;
  readonly service: string;
  /** Prefix of the alarms' names: `klap-prod-ingest`. */
  readonly name: string;
  /** Tasks without which a zone's loss would be felt. */
  readonly minTasks: number;
  /** Load balancer and target group by the last parts of their ARNs, where requests come in. */
  readonly requests?: { readonly balancer: string; readonly targets: string };
  /** Waiting messages from which somebody should look, where messages come in. */
  readonly lagLimit?: number;
}

/** What a service takes decides which alarms it has. */
export interface WatchedService {
  readonly takesRequests: boolean;
  readonly takesMessages: boolean;
}

/** Names of the alarms of one service, as dashboards show them. A test compares both. */
export function serviceAlarmNames(
  name: string,
  { takesRequests, takesMessages }: WatchedService,
): readonly string[] {
  return [
    ...["too-few-tasks", "cpu", "memory"],
    ...(takesRequests ? ["errors", "unhealthy"] : []),
    ...(takesMessages ? ["lag-unknown", "lag"] : []),
  ].map((alarm) => `${name}-${alarm}`);
}

/**
 * Alarms of one service: too few tasks, tasks at their limit, failed requests, unhealthy tasks, waiting messages.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
 */
export class ServiceAlarms extends Construct {
  /**
   * Those that take a deployment back: what a bad image causes, and load does not. An earlier image would change nothing
   * about a peak that uses up CPU or leaves messages waiting, so those only tell.
   */
  public readonly deploymentAlarms: readonly string[];

  public constructor(scope: Construct, id: string, props: ServiceAlarmsProps) {
    super(scope, id);
    const { topicArn, environment, clusterName, service, name, minTasks, requests, lagLimit } = props;
    const ofService = { ClusterName: clusterName, ServiceName: service };
    const above = { topicArn, comparison: "GreaterThanThreshold", whenSilent: "notBreaching" } as const;

    // No deployment is taken back for this one: the first has no tasks yet, and ECS itself sees tasks that do not start.
    new MetricAlarm(this, "TooFewTasks", {
      topicArn,
      name: `${name}-too-few-tasks`,
      description: `${service} runs fewer than the ${minTasks} tasks that survive the loss of a zone: see the service's events.`,
      namespace: "ECS/ContainerInsights",
      metric: "RunningTaskCount",
      dimensions: ofService,
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold: minTasks,
      periods: 5,
      whenSilent: "breaching",
    });
    new MetricAlarm(this, "Cpu", {
      ...above,
      name: `${name}-cpu`,
      description: `${service} uses its CPU up although scaling should have added tasks: its maximum is reached, or Fargate's quota.`,
      namespace: "AWS/ECS",
      metric: "CPUUtilization",
      dimensions: ofService,
      statistic: "Average",
      threshold: 85,
      periods: 5,
    });
    const memory = new MetricAlarm(this, "Memory", {
      ...above,
      name: `${name}-memory`,
      description: `${service} is about to run out of memory, which ends its tasks.`,
      namespace: "AWS/ECS",
      metric: "MemoryUtilization",
      dimensions: ofService,
      statistic: "Maximum",
      threshold: 90,
    });
    if (lagLimit !== undefined) lagAlarms(this, props, environment, lagLimit);
    this.deploymentAlarms = [
      memory.alarmName,
      ...(requests === undefined ? [] : requestAlarms(this, props, requests)),
    ];
  }
}

function requestAlarms(
  scope: Construct,
  { topicArn, name, service }: ServiceAlarmsProps,
  { balancer, targets }: NonNullable<ServiceAlarmsProps["requests"]>,
): string[] {
  const common = {
    topicArn,
    namespace: "AWS/ApplicationELB",
    dimensions: { LoadBalancer: balancer, TargetGroup: targets },
  } as const;
  return [
    new ShareAlarm(scope, "Errors", {
      ...common,
      name: `${name}-errors`,
      description: `${service} answers more than ${ERRORS_PERCENT} % of requests with 5xx: its log says why.`,
      part: "HTTPCode_Target_5XX_Count",
      whole: "RequestCount",
      percent: ERRORS_PERCENT,
      atLeast: ERRORS_AT_LEAST,
    }),
    new MetricAlarm(scope, "Unhealthy", {
      ...common,
      name: `${name}-unhealthy`,
      description: `Tasks of ${service} fail their health check; the others carry the load.`,
      metric: "UnHealthyHostCount",
      statistic: "Maximum",
      comparison: "GreaterThanThreshold",
      threshold: 0,
      whenSilent: "notBreaching",
    }),
  ].map(({ alarmName }) => alarmName);
}

/** Silence has an alarm of its own, since a first deployment is silent until its tasks run. */
function lagAlarms(
  scope: Construct,
  { topicArn, name, service }: ServiceAlarmsProps,
  environment: string,
  threshold: number,
): void {
  const lag = {
    topicArn,
    namespace: metricNamespace(environment),
    metric: LAG_METRIC,
    dimensions: { [SERVICE_DIMENSION]: service },
    statistic: "Maximum",
    periods: 5,
  } as const;
  new MetricAlarm(scope, "LagUnknown", {
    ...lag,
    name: `${name}-lag-unknown`,
    description: `${service} no longer says how many messages wait for it: it has stopped, or cannot reach CloudWatch.`,
    comparison: "LessThanThreshold",
    threshold: 0,
    whenSilent: "breaching",
  });
  new MetricAlarm(scope, "Lag", {
    ...lag,
    name: `${name}-lag`,
    description: `More than ${threshold} messages wait for ${service}: it is slower than what comes in, or fails on each.`,
    comparison: "GreaterThanThreshold",
    threshold,
    whenSilent: "notBreaching",
  });
}

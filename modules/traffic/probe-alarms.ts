import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { resourceName } from "../core/names";

export interface ProbeAlarmsProps {
  readonly environment: string;
  /** Region that is asked. */
  readonly region: string;
  /** Topic of us-east-1, where Route 53 keeps its metrics. */
  readonly topicArn: string;
  readonly localId: string;
  readonly deepId: string;
}

/** Names of a region's alarms, in the order in which they are made. */
export function probeAlarmNames(environment: string, region: string): string[] {
  return ["local", "deep"].map((check) => resourceName(environment, `${check}-health-${region}`));
}

/**
 * Alarms on Route 53's checks of one region. They stand in us-east-1 whichever region is asked, since no other has the metrics.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-cloudwatch.html
 */
export class ProbeAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: ProbeAlarmsProps) {
    super(scope, id);
    const { environment, region, topicArn, localId, deepId } = props;
    const [local, deep] = probeAlarmNames(environment, region);
    const common = {
      topicArn,
      namespace: "AWS/Route53",
      metric: "HealthCheckStatus",
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold: 1,
      // A check that says nothing is none that succeeds.
      whenSilent: "breaching",
    } as const;
    new MetricAlarm(this, "Local", {
      ...common,
      name: local!,
      description: `${region} does not answer the internet: requests go elsewhere by themselves.`,
      dimensions: { HealthCheckId: localId },
      periods: 1,
    });
    new MetricAlarm(this, "Deep", {
      ...common,
      name: deep!,
      description: `${region} takes payments, and something behind it is away. Requests stay: look at database and Kafka.`,
      dimensions: { HealthCheckId: deepId },
      periods: 3,
    });
  }
}

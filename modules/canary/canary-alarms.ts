import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";

export interface CanaryAlarmsProps {
  readonly name: string;
  readonly region: string;
  readonly topicArn: string;
  readonly everyMinutes: number;
}

/** Names of a canary's alarms. */
export function canaryAlarmNames(name: string): string[] {
  return [`${name}-canary-failed`, `${name}-canary-silent`];
}

/** What a canary tells: that payments fail, or nothing, which is no better. */
export class CanaryAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: CanaryAlarmsProps) {
    super(scope, id);
    const { name, region, topicArn, everyMinutes } = props;
    const [failed, silent] = canaryAlarmNames(name);
    const common = {
      topicArn,
      namespace: "CloudWatchSynthetics",
      dimensions: { CanaryName: name },
      periodSeconds: everyMinutes * 60,
    } as const;
    new MetricAlarm(this, "Failed", {
      ...common,
      name: failed!,
      description: `The test merchant's payments into ${region} fail: the canary's reports say how.`,
      metric: "SuccessPercent",
      statistic: "Average",
      comparison: "LessThanThreshold",
      threshold: 100,
      // One failed run may be the network between; two are not.
      periods: 2,
      whenSilent: "notBreaching",
    });
    new MetricAlarm(this, "Silent", {
      ...common,
      name: silent!,
      description: `The canary of ${region} does not run: nobody watches whether payments come in.`,
      metric: "Duration",
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold: 0,
      periods: 3,
      whenSilent: "breaching",
    });
  }
}

import { Construct } from "constructs";
import { resourceName } from "../core/names";
import { MetricAlarm } from "./metric-alarm";

/** CloudTrail brings events within about five minutes; an organization is never quiet for longer than that. */
const PERIOD_SECONDS = 900;

export interface SilentTrailAlarmProps {
  readonly environment: string;
  readonly topicArn: string;
  /** Log group that the trail writes into. */
  readonly logGroupName: string;
}

/**
 * Fires when a trail brings no events for three quarters of an hour: stopped, deleted, or no longer admitted to its
 * log group. Without it every alarm on the trail's events would be silent as well.
 */
export class SilentTrailAlarm extends Construct {
  public constructor(scope: Construct, id: string, props: SilentTrailAlarmProps) {
    super(scope, id);
    new MetricAlarm(this, "Resource", {
      topicArn: props.topicArn,
      name: resourceName(props.environment, "trail-silent"),
      description: "The organization's trail brings no events; look at its status and its role",
      namespace: "AWS/Logs",
      metric: "IncomingLogEvents",
      dimensions: { LogGroupName: props.logGroupName },
      statistic: "Sum",
      comparison: "LessThanThreshold",
      threshold: 1,
      whenSilent: "breaching",
      periodSeconds: PERIOD_SECONDS,
    });
  }
}

import { Construct } from "constructs";
import { LogAlarm } from "./log-alarm";
import type { AlarmChoice } from "./metric-alarm";
import { TRAIL_EVENTS } from "./trail-events";

export interface TrailAlarmsProps {
  readonly environment: string;
  /** Log group that has the events of all accounts and regions. */
  readonly logGroupName: string;
  readonly alarms: AlarmChoice;
}

/** An alarm on each kind of event in the organization's trail that an auditor asks about. */
export class TrailAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: TrailAlarmsProps) {
    super(scope, id);
    const { environment, logGroupName, alarms } = props;
    if ("noAlarms" in alarms) return;
    for (const [name, event] of Object.entries(TRAIL_EVENTS))
      new LogAlarm(this, name, { ...event, environment, name, logGroupName, topicArn: alarms.topicArn });
  }
}

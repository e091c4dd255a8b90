import { Construct } from "constructs";
import { EventAlarm } from "./event-alarm";

/** GuardDuty's own scale: 7 and above is high or critical. */
const HIGH_SEVERITY = 7;

export interface ThreatAlarmProps {
  readonly environment: string;
  readonly topicArn: string;
}

/** Tells of each threat that GuardDuty finds in any account of the organization in a region, if it is high. */
export class ThreatAlarm extends Construct {
  public constructor(scope: Construct, id: string, { environment, topicArn }: ThreatAlarmProps) {
    super(scope, id);
    new EventAlarm(this, "Resource", {
      environment,
      name: "threat",
      description: "GuardDuty found a threat of high severity; account and resource stand in the event",
      pattern: {
        source: ["aws.guardduty"],
        "detail-type": ["GuardDuty Finding"],
        detail: { severity: [{ numeric: [">=", HIGH_SEVERITY] }] },
      },
      topicArn,
    });
  }
}

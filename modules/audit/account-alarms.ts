import { Construct } from "constructs";
import { EventAlarm, type EventAlarmProps } from "./event-alarm";
import type { AlarmChoice } from "./metric-alarm";

export interface AccountAlarmsProps {
  readonly environment: string;
  readonly alarms: AlarmChoice;
}

const API_CALL = "AWS API Call via CloudTrail";

/** Events of an account's own region, by the key of their rule. */
const EVENTS: Readonly<Record<string, Pick<EventAlarmProps, "description" | "pattern">>> = {
  "key-deletion": {
    description:
      "A key is to be deleted, was disabled or lost its material: cancel within 30 days, or lose its data",
    pattern: {
      source: ["aws.kms"],
      "detail-type": [API_CALL],
      detail: {
        eventSource: ["kms.amazonaws.com"],
        eventName: ["DisableKey", "ScheduleKeyDeletion", "DeleteImportedKeyMaterial"],
      },
    },
  },
  "key-deleted": {
    description: "KMS deleted a key or its material: what it encrypted is lost",
    pattern: {
      source: ["aws.kms"],
      "detail-type": ["KMS CMK Deletion", "KMS Imported Key Material Expiration"],
    },
  },
  "root-sign-in": {
    description: "The root user signed in to the console: find out who, and why a role did not do",
    pattern: {
      source: ["aws.signin"],
      "detail-type": ["AWS Console Sign In via CloudTrail"],
      detail: { userIdentity: { type: ["Root"] } },
    },
  },
  health: {
    description: "AWS reports trouble, planned work or abuse that concerns this account",
    pattern: { source: ["aws.health"], "detail-type": ["AWS Health Event", "AWS Health Abuse Event"] },
  },
};

/**
 * Alarms on events that an account's region tells of itself within seconds, where the organization's trail takes
 * minutes: keys about to be lost, the root user, and AWS's own trouble. They also stand where there is no
 * organization's trail of the platform's. AWS records the root user's sign-in in us-east-1, so only there its rule fires.
 * @see https://docs.aws.amazon.com/health/latest/ug/cloudwatch-events-health.html
 */
export class AccountAlarms extends Construct {
  public constructor(scope: Construct, id: string, { environment, alarms }: AccountAlarmsProps) {
    super(scope, id);
    if ("noAlarms" in alarms) return;
    for (const [name, event] of Object.entries(EVENTS))
      new EventAlarm(this, name, { ...event, environment, name, topicArn: alarms.topicArn });
  }
}

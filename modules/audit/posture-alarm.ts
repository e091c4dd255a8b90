import { Construct } from "constructs";
import { EventAlarm } from "./event-alarm";

export interface PostureAlarmProps {
  readonly environment: string;
  readonly topicArn: string;
}

/**
 * Tells of each new finding of high severity that Security Hub has of any account and region, but for GuardDuty's,
 * which have an alarm of their own. Whoever takes a finding on sets it to notified, and is told no more.
 */
export class PostureAlarm extends Construct {
  public constructor(scope: Construct, id: string, { environment, topicArn }: PostureAlarmProps) {
    super(scope, id);
    new EventAlarm(this, "Resource", {
      environment,
      name: "posture",
      description: "Security Hub has a new finding of high severity; account and resource stand in the event",
      pattern: {
        source: ["aws.securityhub"],
        "detail-type": ["Security Hub Findings - Imported"],
        detail: {
          findings: {
            ProductName: [{ "anything-but": ["GuardDuty"] }],
            RecordState: ["ACTIVE"],
            Severity: { Label: ["HIGH", "CRITICAL"] },
            Workflow: { Status: ["NEW"] },
          },
        },
      },
      topicArn,
    });
  }
}

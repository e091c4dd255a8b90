import { Construct } from "constructs";
import { EventAlarm } from "../audit/event-alarm";
import { LogGroup } from "../audit/log-group";
import type { AlarmChoice } from "../audit/metric-alarm";

export interface ExecAuditProps {
  readonly environment: string;
  /** Log group of sessions, whole name. */
  readonly logGroupName: string;
  readonly logsKeyArn: string;
  readonly retentionDays: number;
  readonly alarms: AlarmChoice;
}

/** Writes down what operators do inside tasks, and tells of each session as it begins. */
export class ExecAudit extends Construct {
  public readonly logGroupName: string;

  public constructor(scope: Construct, id: string, props: ExecAuditProps) {
    super(scope, id);
    const { environment, logGroupName, logsKeyArn, retentionDays, alarms } = props;

    const logs = new LogGroup(this, "Logs", { name: logGroupName, kmsKeyArn: logsKeyArn, retentionDays });
    this.logGroupName = logs.logGroupName;
    if ("topicArn" in alarms)
      new EventAlarm(this, "Sessions", {
        environment,
        name: "exec-session",
        description: `Somebody opened a session inside a task of ${environment}: ${logGroupName} has what was done.`,
        pattern: {
          source: ["aws.ecs"],
          "detail-type": ["AWS API Call via CloudTrail"],
          detail: { eventSource: ["ecs.amazonaws.com"], eventName: ["ExecuteCommand"] },
        },
        topicArn: alarms.topicArn,
      });
  }
}

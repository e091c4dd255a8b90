import { Construct } from "constructs";
import { MetricAlarm } from "../../audit/metric-alarm";

export interface StateMachineAlarmsProps {
  readonly topicArn: string;
  readonly accountId: string;
  readonly region: string;
  /** Whole name of the state machine, which is the prefix of the alarms' names. */
  readonly name: string;
}

/** What each alarm is about, by the end of its name. */
const WATCHED = {
  failed: { metric: "ExecutionsFailed", what: "an execution failed: its history says at which step" },
  "timed-out": { metric: "ExecutionsTimedOut", what: "an execution took longer than it may" },
  aborted: { metric: "ExecutionsAborted", what: "somebody ended an execution" },
  throttled: { metric: "ExecutionThrottled", what: "steps wait because of the account's quota" },
} as const;

/** Names of the alarms of a state machine, as dashboards show them. A test compares both. */
export function stateMachineAlarmNames(name: string): readonly string[] {
  return Object.keys(WATCHED).map((kind) => `${name}-${kind}`);
}

/**
 * Alarms of one state machine, over all its versions.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html
 */
export class StateMachineAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: StateMachineAlarmsProps) {
    super(scope, id);
    const { topicArn, accountId, region, name } = props;
    const arn = `arn:aws:states:${region}:${accountId}:stateMachine:${name}`;

    for (const [kind, { metric, what }] of Object.entries(WATCHED))
      new MetricAlarm(this, kind, {
        topicArn,
        name: `${name}-${kind}`,
        description: `${name}: ${what}`,
        namespace: "AWS/States",
        metric,
        dimensions: { StateMachineArn: arn },
        statistic: "Sum",
        comparison: "GreaterThanThreshold",
        threshold: 0,
        periods: 1,
        whenSilent: "notBreaching",
      });
  }
}

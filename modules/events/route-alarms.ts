import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { routeNames } from "./event-names";

/** What is watched of a route, by the end of the alarm's name; the queue's own alarm bears the queue's name. */
const WATCHED = {
  failed: {
    metric: "FailedInvocations",
    description: "EventBridge gave up: see the error code in the dead letter, mend the target, run the pipe",
  },
  "sent-to-dead": {
    metric: "InvocationsSentToDlq",
    description: "Events went to the dead letters: see their error codes, mend the target, run the pipe",
  },
  lost: {
    metric: "InvocationsFailedToBeSentToDlq",
    description: "Events reached neither target nor queue: mend the queue, replay the archive",
  },
  throttled: {
    metric: "ThrottledRules",
    description: "Events wait for the account's invocations: raise the quota before they are too old",
  },
} as const;

/** Names of all alarms of a route. */
export function routeAlarmNames(environment: string, route: string): string[] {
  const { rule, queue } = routeNames(environment, route);
  return [...Object.keys(WATCHED).map((end) => `${rule}-${end}`), queue];
}

export interface RouteAlarmsProps {
  readonly environment: string;
  readonly busName: string;
  readonly route: string;
  readonly topicArn: string;
}

/**
 * Alarms on what a rule could not do. EventBridge counts only what is not zero, so silence is well.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
 */
export class RouteAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: RouteAlarmsProps) {
    super(scope, id);
    const { environment, busName, route, topicArn } = props;
    const { rule } = routeNames(environment, route);
    for (const [end, { metric, description }] of Object.entries(WATCHED))
      new MetricAlarm(this, end, {
        topicArn,
        name: `${rule}-${end}`,
        description,
        namespace: "AWS/Events",
        metric,
        dimensions: { EventBusName: busName, RuleName: rule },
        statistic: "Sum",
        comparison: "GreaterThanThreshold",
        threshold: 0,
        whenSilent: "notBreaching",
        periods: 1,
      });
  }
}

import { LOG_METRICS } from "../../audit/log-alarm";
import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** Whether the watch itself works: logs arrive without card data, and alarms reach somebody. */
export function watchRow({ environment }: DashboardPlace): DashboardRow {
  const cards = resourceName(environment, "card-data-in-logs");
  const topic = resourceName(environment, "alarms");
  return {
    title: "Logs and alarms",
    widgets: [
      chartOf("Log bytes, by group", "Sum", [
        { namespace: "AWS/Logs", metric: "IncomingBytes", every: ["LogGroupName"] },
      ]),
      chartOf("Log events with card data", "Sum", [
        { namespace: LOG_METRICS, metric: cards, dimensions: {}, label: "masked" },
      ]),
      chartOf("Events that reached no topic", "Sum", [
        { namespace: "AWS/Events", metric: "FailedInvocations", every: ["RuleName"] },
      ]),
      chartOf("Messages that reached nobody", "Sum", [
        {
          namespace: "AWS/SNS",
          metric: "NumberOfNotificationsFailed",
          dimensions: { TopicName: topic },
          label: "alarms",
        },
      ]),
    ],
    alarmNames: [`${topic}-undelivered`, cards],
  };
}

import { endpointAlarmName } from "../../events/event-names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** The endpoint over two regions, and whether it finds its primary region well. */
export function eventEndpointRow({ environment }: DashboardPlace): DashboardRow {
  return {
    title: "Event endpoint",
    widgets: [
      chartOf("Wait before delivery, milliseconds", "Average", [
        {
          namespace: "AWS/Events",
          metric: "IngestionToInvocationStartLatency",
          dimensions: {},
          label: "all buses",
        },
      ]),
    ],
    alarmNames: [endpointAlarmName(environment)],
  };
}

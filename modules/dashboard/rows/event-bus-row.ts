import { eventBusName } from "../../core/names";
import { unencryptedQueueName } from "../../events/event-names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** The bus itself: what its key could not encrypt. */
export function eventBusRow({ environment }: DashboardPlace): DashboardRow {
  const bus = eventBusName(environment);
  return {
    title: "Event bus",
    widgets: [
      chartOf("Events matched", "Sum", [
        {
          namespace: "AWS/Events",
          metric: "MatchedEvents",
          dimensions: { EventBusName: bus },
          label: bus,
        },
      ]),
    ],
    alarmNames: [unencryptedQueueName(bus)],
  };
}

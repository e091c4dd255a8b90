import { eventBusName } from "../../core/names";
import { routeNames } from "../../events/event-names";
import { routeAlarmNames } from "../../events/route-alarms";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

export interface EventRoutesPlace extends DashboardPlace {
  readonly routes: readonly string[];
}

/** What is told of transactions: what each route delivers, how long that takes, and what it could not deliver. */
export function eventRoutesRow({ environment, routes }: EventRoutesPlace): DashboardRow {
  const EventBusName = eventBusName(environment);
  const ofEach = (metric: string): NamedSeries[] =>
    routes.map((route) => ({
      namespace: "AWS/Events",
      metric,
      dimensions: { EventBusName, RuleName: routeNames(environment, route).rule },
      label: route,
    }));
  return {
    title: "Events",
    widgets: [
      chartOf("Delivered", "Sum", ofEach("Invocations")),
      chartOf("Given up", "Sum", ofEach("FailedInvocations")),
      chartOf("Held back by the account's quota", "Sum", ofEach("ThrottledRules")),
      chartOf(
        "Dead letters",
        "Maximum",
        routes.map((route) => ({
          namespace: "AWS/SQS",
          metric: "ApproximateNumberOfMessagesVisible",
          dimensions: { QueueName: routeNames(environment, route).queue },
          label: route,
        })),
      ),
    ],
    alarmNames: routes.flatMap((route) => routeAlarmNames(environment, route)),
  };
}

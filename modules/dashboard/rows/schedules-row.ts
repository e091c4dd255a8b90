import { resourceName } from "../../core/names";
import { scheduleAlarmNames } from "../../serverless/schedules";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** What the clock starts: how often it tried, and what it had to give up. */
export function schedulesRow({ environment }: DashboardPlace): DashboardRow {
  const of = (metric: string) => ({
    namespace: "AWS/Scheduler",
    metric,
    dimensions: { ScheduleGroup: resourceName(environment, "schedules") },
  });
  return {
    title: "Schedules",
    widgets: [
      chartOf("Starts", "Sum", [of("InvocationAttemptCount")]),
      chartOf("Starts given up", "Sum", [
        of("InvocationDroppedCount"),
        of("InvocationsSentToDeadLetterCount"),
      ]),
    ],
    alarmNames: scheduleAlarmNames(environment),
  };
}

import { functionAlarmNames, type WatchedFunction } from "../../serverless/function-alarms";
import { failureQueueAlarmName } from "../../serverless/failure-queue";
import { failureQueueArn, resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

export interface FunctionsPlace extends DashboardPlace {
  /** By the function's name, what it is. */
  readonly functions: Readonly<Record<string, WatchedFunction>>;
}

/** What functions do: how often each is called, fails, is refused, and how long it takes. */
export function functionsRow(place: FunctionsPlace): DashboardRow {
  const { environment, accountId, region, functions } = place;
  const names = Object.keys(functions);
  const ofEach = (metric: string): NamedSeries[] =>
    names.map((name) => ({
      namespace: "AWS/Lambda",
      metric,
      dimensions: { FunctionName: resourceName(environment, name) },
      label: name,
    }));
  return {
    title: "Functions",
    widgets: [
      chartOf("Calls", "Sum", ofEach("Invocations")),
      chartOf("Failed calls", "Sum", ofEach("Errors")),
      chartOf("Refused calls", "Sum", ofEach("Throttles")),
      chartOf("Milliseconds", "Maximum", ofEach("Duration")),
    ],
    alarmNames: names.flatMap((name) => [
      ...functionAlarmNames(resourceName(environment, name), functions[name]!),
      failureQueueAlarmName(failureQueueArn(environment, accountId, region, name)),
    ]),
  };
}

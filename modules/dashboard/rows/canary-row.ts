import { canaryAlarmNames } from "../../canary/canary-alarms";
import { canaryName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

/** Minutes between two runs. */
export interface CanaryPlace extends DashboardPlace {
  readonly everyMinutes: number;
}

/** Whether payments come in: what the test merchant sees. */
export function canaryRow({ environment, everyMinutes }: CanaryPlace): DashboardRow {
  const name = canaryName(environment);
  const series = (metric: string): NamedSeries[] => [
    { namespace: "CloudWatchSynthetics", metric, dimensions: { CanaryName: name } },
  ];
  const period = { width: 12, periodSeconds: everyMinutes * 60 };
  return {
    title: "Payments of the test merchant",
    widgets: [
      chartOf("Percent that succeed", "Average", series("SuccessPercent"), { ...period, limit: 100 }),
      chartOf("Milliseconds of a run", "Maximum", series("Duration"), period),
    ],
    alarmNames: canaryAlarmNames(name),
  };
}

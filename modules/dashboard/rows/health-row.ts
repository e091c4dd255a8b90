import { probeAlarmNames } from "../../traffic/probe-alarms";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** Checks of regions from outside; Route 53 keeps their metrics in us-east-1 only. */
export interface HealthPlace extends DashboardPlace {
  /** Regions that are asked. */
  readonly regions: readonly string[];
}

const CHECKS = { namespace: "AWS/Route53", every: ["HealthCheckId"] };

/** Where requests may go: how the world finds every region. */
export function healthRow({ environment, regions }: HealthPlace): DashboardRow {
  return {
    title: "Regions, as the world finds them",
    widgets: [
      chartOf("Healthy (1) or not (0)", "Minimum", [{ ...CHECKS, metric: "HealthCheckStatus" }], {
        width: 12,
      }),
      chartOf(
        "Percent of checkers that find it healthy",
        "Minimum",
        [{ ...CHECKS, metric: "HealthCheckPercentageHealthy" }],
        { width: 12 },
      ),
    ],
    alarmNames: regions.flatMap((region) => probeAlarmNames(environment, region)),
  };
}

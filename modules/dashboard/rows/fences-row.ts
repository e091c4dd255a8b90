import { metricNamespace } from "../../compute/service-metrics";
import { fenceAlarmName } from "../../core/names";
import { FENCE_DIMENSION, FENCE_METRIC } from "../../traffic/steering";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** Regions that this one can fence. */
export interface FencesPlace extends DashboardPlace {
  readonly otherRegions: readonly string[];
}

/** Which other regions this one keeps requests out of; nothing is drawn while there was no failover. */
export function fencesRow({ environment, otherRegions }: FencesPlace): DashboardRow {
  return {
    title: "Fences",
    widgets: [
      chartOf(
        "Fenced (1) or taken back (0)",
        "Maximum",
        otherRegions.map((region) => ({
          namespace: metricNamespace(environment),
          metric: FENCE_METRIC,
          dimensions: { [FENCE_DIMENSION]: region },
          label: region,
        })),
        { width: 24 },
      ),
    ],
    alarmNames: otherRegions.map((region) => fenceAlarmName(environment, region)),
  };
}

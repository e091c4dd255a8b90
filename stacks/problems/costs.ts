import { integerProblems, patternProblems } from "../../modules/core/problems";
import {
  ANOMALY_MONITOR_ARN,
  MAX_IMPACT_USD,
  type AnomalyMonitorChoice,
} from "../../modules/costs/cost-anomalies";
import { MAX_MONTHLY_USD } from "../../modules/costs/cost-budget";
import type { FieldProblem } from "../../modules/core/problems";
import type { CostsSettings } from "../costs";
import { alarmsProblems } from "./alarms";
import type { LayerProblems } from "./layer-problems";

/** Amounts are whole dollars, an anomaly is less than a month, and somebody is told. */
export const costsProblems: LayerProblems<CostsSettings> = (settings, environment, folder) => {
  const { monthlyUsd, anomalyUsd, anomalyMonitor } = settings;
  return [
    ...integerProblems("monthlyUsd", monthlyUsd, 1, MAX_MONTHLY_USD),
    ...integerProblems("anomalyUsd", anomalyUsd, 1, MAX_IMPACT_USD),
    ...(anomalyUsd >= monthlyUsd
      ? [{ field: "anomalyUsd", rule: `less than monthlyUsd ${monthlyUsd}`, value: anomalyUsd }]
      : []),
    ...monitorProblems(anomalyMonitor),
    ...alarmsProblems(settings, environment, folder),
  ];
};

function monitorProblems(monitor: AnomalyMonitorChoice): readonly FieldProblem[] {
  if (monitor === "make") return [];
  const { pattern, rule } = ANOMALY_MONITOR_ARN;
  return patternProblems("anomalyMonitor.existingArn", monitor.existingArn, pattern, rule);
}

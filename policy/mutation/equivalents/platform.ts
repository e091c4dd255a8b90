import type { Equivalent } from "../equivalent";

/** Of monitoring, audit, identity and costs. */
export const platformEquivalents: readonly Equivalent[] = [
  {
    operators: "*",
    types: "aws_cloudwatch_dashboard,aws_athena_named_query",
    paths: "*",
    reason: "pictures and queries for people: nothing rests on them",
  },
  {
    operators: "*",
    types: "aws_budgets_budget,aws_ce_anomaly_monitor,aws_ce_anomaly_subscription",
    paths: "*",
    reason: "they watch money, which none of the nine requirements speaks of",
  },
  {
    operators: "move-number",
    types: "aws_cloudwatch_metric_alarm",
    paths: "threshold,period,evaluation_periods,datapoints_to_alarm,metric_query.*.metric.*.period",
    reason: "where an alarm begins is a choice: one more or less of it still tells somebody",
  },
];

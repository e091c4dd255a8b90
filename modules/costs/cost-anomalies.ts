import { CeAnomalyMonitor } from "@cdktf/provider-aws/lib/ce-anomaly-monitor";
import { CeAnomalySubscription } from "@cdktf/provider-aws/lib/ce-anomaly-subscription";
import { Construct } from "constructs";
import { requireInteger, requirePattern } from "../core/checks";
import { resourceName } from "../core/names";

/**
 * Who looks for anomalies: a monitor that is made here, or the one that is there already. AWS allows one monitor of
 * services in an account and makes it by itself in some, so that a second one is refused.
 */
export type AnomalyMonitorChoice = "make" | { readonly existingArn: string };

/** The largest impact that is not a slip of the pen. */
export const MAX_IMPACT_USD = 1_000_000;

/** What the ARN of a monitor looks like. */
export const ANOMALY_MONITOR_ARN = {
  pattern: /^arn:aws:ce::\d{12}:anomalymonitor\/[0-9a-f-]+$/,
  rule: "the ARN of an anomaly monitor",
};

export interface CostAnomaliesProps {
  readonly environment: string;
  readonly monitor: AnomalyMonitorChoice;
  /** US dollars beyond what was to be expected, from which an anomaly is told of. */
  readonly impactUsd: number;
  /** Topic that admits Cost Anomaly Detection, in the same account. */
  readonly topicArn: string;
}

/**
 * Tells of services that suddenly cost more than their history explains, as soon as AWS finds out (within a day).
 * @throws PropsError if `impactUsd` is not a whole number from 1 to 1000000, or the existing monitor is none.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html
 */
export class CostAnomalies extends Construct {
  public constructor(scope: Construct, id: string, props: CostAnomaliesProps) {
    super(scope, id);
    const { environment, monitor, impactUsd, topicArn } = props;
    const name = resourceName(environment, "services");
    requireInteger(this, "impactUsd", impactUsd, 1, MAX_IMPACT_USD);
    if (monitor !== "make")
      requirePattern(
        this,
        "monitor.existingArn",
        monitor.existingArn,
        ANOMALY_MONITOR_ARN.pattern,
        ANOMALY_MONITOR_ARN.rule,
      );

    const monitorArn =
      monitor === "make"
        ? new CeAnomalyMonitor(this, "Monitor", {
            name,
            monitorType: "DIMENSIONAL",
            monitorDimension: "SERVICE",
          }).arn
        : monitor.existingArn;
    new CeAnomalySubscription(this, "Resource", {
      name,
      frequency: "IMMEDIATE",
      monitorArnList: [monitorArn],
      subscriber: [{ type: "SNS", address: topicArn }],
      thresholdExpression: {
        dimension: {
          key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
          matchOptions: ["GREATER_THAN_OR_EQUAL"],
          values: [String(impactUsd)],
        },
      },
    });
  }
}

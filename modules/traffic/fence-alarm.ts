import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { metricNamespace } from "../compute/service-metrics";
import { fenceAlarmName } from "../core/names";
import { FENCE_DIMENSION, FENCE_METRIC } from "./steering";

export interface FenceAlarmProps {
  readonly environment: string;
  /** Region that is kept out while it fires. */
  readonly fencedRegion: string;
  readonly topicArn: string;
}

/**
 * Alarm that fires as soon as this region says that another one is fenced. Route 53 looks at its metric, and keeps requests
 * out of the other region from then on, until the metric says that the fence is lifted.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html
 */
export class FenceAlarm extends Construct {
  public constructor(scope: Construct, id: string, { environment, fencedRegion, topicArn }: FenceAlarmProps) {
    super(scope, id);
    new MetricAlarm(this, "Resource", {
      topicArn,
      name: fenceAlarmName(environment, fencedRegion),
      description: `${fencedRegion} is fenced: klap failover keeps requests out of it until the region is taken back.`,
      namespace: metricNamespace(environment),
      metric: FENCE_METRIC,
      dimensions: { [FENCE_DIMENSION]: fencedRegion },
      // Route 53 knows standard metrics of one minute and more only, and no percentiles.
      statistic: "Maximum",
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      periods: 1,
      whenSilent: "notBreaching",
    });
  }
}

import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import { fenceAlarmName } from "../core/names";

export interface RegionHealthProps {
  readonly environment: string;
  readonly region: string;
  /** Check of the region from outside. @default nobody asks from outside */
  readonly localId?: string;
  /** Regions that may fence this one; each has the alarm for it (layer `fences`). */
  readonly fencedBy: readonly string[];
}

/**
 * Whether requests may go to a region: it answers, and no other region has fenced it. A fence is a metric in the region
 * that survives, so it can be set while the lost one and Route 53's control plane are out of reach, and it holds
 * without being repeated: where CloudWatch has nothing to tell, the last word counts, and the first is "healthy".
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html
 */
export class RegionHealth extends Construct {
  /** Check that a record names; absent where there is nothing to ask. */
  public readonly healthCheckId: string | undefined;

  public constructor(scope: Construct, id: string, props: RegionHealthProps) {
    super(scope, id);
    const { environment, region, localId, fencedBy } = props;
    const fences = fencedBy.map(
      (other) =>
        new Route53HealthCheck(this, `Fence-${other}`, {
          type: "CLOUDWATCH_METRIC",
          cloudwatchAlarmRegion: other,
          cloudwatchAlarmName: fenceAlarmName(environment, region),
          insufficientDataHealthStatus: "LastKnownStatus",
          tags: { Name: `klap-${environment}-${region}-fence` },
        }).id,
    );
    const children = [...(localId === undefined ? [] : [localId]), ...fences];
    this.healthCheckId =
      children.length === 0
        ? undefined
        : new Route53HealthCheck(this, "Resource", {
            type: "CALCULATED",
            childHealthchecks: children,
            // All of them: one fence is enough.
            childHealthThreshold: children.length,
            tags: { Name: `klap-${environment}-${region}` },
          }).id;
  }
}

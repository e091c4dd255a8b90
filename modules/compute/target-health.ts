/** How load balancers learn that a target is lost, the same for requests and for partners' connections. */
export const TARGET_HEALTH = {
  /** Seconds between two checks. */
  intervalSeconds: 10,
  /** Seconds that one check waits for its answer. */
  timeoutSeconds: 5,
  /** Checks in a row that must fail. */
  unhealthyAfter: 2,
  /** Checks in a row that must succeed. */
  healthyAfter: 2,
} as const;

/** Arguments of a target group that say with how few healthy targets it still counts. */
export interface TargetGroupHealth {
  readonly dnsFailover: {
    readonly minimumHealthyTargetsCount: string;
    readonly minimumHealthyTargetsPercentage: string;
  };
  readonly unhealthyStateRouting: {
    readonly minimumHealthyTargetsCount: number;
    readonly minimumHealthyTargetsPercentage: string;
  };
}

/**
 * With fewer healthy targets than the floor, the load balancer leaves DNS, so that records of other regions take over;
 * if clients come all the same, every target gets requests, the unhealthy ones too, in place of drowning the last
 * healthy one. AWS counts over all zones, since nodes send requests to every zone.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-health
 */
export function targetGroupHealth(healthyFloor: number): TargetGroupHealth {
  return {
    dnsFailover: {
      minimumHealthyTargetsCount: String(healthyFloor),
      minimumHealthyTargetsPercentage: "off",
    },
    unhealthyStateRouting: {
      minimumHealthyTargetsCount: healthyFloor,
      minimumHealthyTargetsPercentage: "off",
    },
  };
}

/**
 * Healthy targets with which a region still serves: a third of its tasks, since settings leave room for the loss of one
 * zone in three but not of two, and never AWS's own default of one.
 */
export function healthyFloorOf(minTasks: number): number {
  return Math.max(2, Math.ceil(minTasks / 3));
}

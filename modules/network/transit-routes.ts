import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import { subnetKey, type BrokerTier, type Tier, type WorkloadTier } from "../core/tiers";
import type { KafkaWay } from "./kafka-way";

/** What a tier sends to the Transit Gateway. */
export type TierReach = "vpc" | "private" | "everywhere";

/**
 * What each tier sends to the Transit Gateway: nothing, what belongs to the private networks, or all that leaves
 * the VPC. Data and endpoints talk to their own VPC only; a load balancer answers callers of other regions.
 */
const REACH: Readonly<Record<WorkloadTier, TierReach>> = {
  ingress: "private",
  application: "private",
  data: "vpc",
  endpoints: "vpc",
  transit: "vpc",
  runner: "everywhere",
};

/** Nodes of brokers call their vendor; nobody but themselves calls endpoints. */
export const BROKER_REACH: Readonly<Record<BrokerTier, TierReach>> = {
  nodes: "everywhere",
  endpoints: "vpc",
  transit: "vpc",
};

/** What the tiers of a workload send, where their hosts reach Kafka in one way. */
export function workloadReach(way: KafkaWay): Readonly<Record<WorkloadTier, TierReach>> {
  return way === "internet" ? { ...REACH, application: "everywhere" } : REACH;
}

export interface TransitRoutesProps {
  /** Gateway to which the VPC's attachment is accepted. */
  readonly transitGatewayId: string;
  readonly zoneIds: readonly string[];
  /** By tier. */
  readonly reach: Readonly<Record<string, TierReach>>;
  /** Route table ids by `<tier>-<zone id>`. */
  readonly routeTableIds: (key: string) => string;
  /** The environment's networks and those outside AWS. */
  readonly privateCidrs: readonly string[];
}

/**
 * Routes of a VPC to its Transit Gateway. AWS refuses them before the attachment is accepted.
 * @throws PropsError if `zoneIds` or `privateCidrs` is empty or repeats a value.
 */
export class TransitRoutes extends Construct {
  public constructor(scope: Construct, id: string, props: TransitRoutesProps) {
    super(scope, id);
    const { transitGatewayId, zoneIds, reach: reachOf, routeTableIds, privateCidrs } = props;
    requireDistinct(this, "zoneIds", zoneIds, 1);
    requireDistinct(this, "privateCidrs", privateCidrs, 1);

    const destinations = { vpc: [], private: privateCidrs, everywhere: ["0.0.0.0/0"] };
    for (const [tier, reach] of Object.entries(reachOf))
      for (const zoneId of zoneIds)
        for (const destinationCidrBlock of destinations[reach]) {
          const key = subnetKey(tier as Tier, zoneId);
          new Route(this, `${key}-${destinationCidrBlock}`, {
            routeTableId: routeTableIds(key),
            destinationCidrBlock,
            transitGatewayId,
          });
        }
  }
}

import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";

export interface LatencyRecordProps {
  readonly zoneId: string;
  /** Name that every region has a record of. */
  readonly name: string;
  readonly region: string;
  readonly balancer: { readonly dnsName: string; readonly dnsZoneId: string };
  /** Check of the region. @default only the load balancer's own targets count */
  readonly healthCheckId?: string;
}

/**
 * One region's answer to a name that all regions serve: whoever is nearest to it is sent there, for as long as its load
 * balancer has healthy targets and its check succeeds. Where every region's answer is unhealthy, Route 53 gives all of
 * them, as if all were healthy: loss of every region answers as before, never with nothing.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html
 */
export class LatencyRecord extends Construct {
  public constructor(scope: Construct, id: string, props: LatencyRecordProps) {
    super(scope, id);
    const { zoneId, name, region, balancer, healthCheckId } = props;
    new Route53Record(this, "Resource", {
      zoneId,
      name,
      type: "A",
      setIdentifier: region,
      latencyRoutingPolicy: { region },
      ...(healthCheckId !== undefined && { healthCheckId }),
      alias: { name: balancer.dnsName, zoneId: balancer.dnsZoneId, evaluateTargetHealth: true },
    });
  }
}

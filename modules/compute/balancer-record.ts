import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";

export interface BalancerRecordProps {
  readonly zoneId: string;
  /** Name that resolves to the load balancer. */
  readonly name: string;
  readonly balancer: { readonly dnsName: string; readonly dnsZoneId: string };
}

/**
 * Name of one load balancer. It answers whatever the health of the targets is: where every record of a name is
 * unhealthy, Route 53 gives them all, and this one is alone. Its health counts for records that point to it.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html
 */
export class BalancerRecord extends Construct {
  public constructor(scope: Construct, id: string, props: BalancerRecordProps) {
    super(scope, id);
    const { zoneId, name, balancer } = props;
    new Route53Record(this, "Resource", {
      zoneId,
      name,
      type: "A",
      alias: { name: balancer.dnsName, zoneId: balancer.dnsZoneId, evaluateTargetHealth: true },
    });
  }
}

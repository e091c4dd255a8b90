import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";

export interface BalancerRecordProps {
  readonly zoneId: string;
  /** Name that resolves to the load balancer. */
  readonly name: string;
  readonly balancer: { readonly dnsName: string; readonly dnsZoneId: string };
}

/** Name of one load balancer, without answer while none of its targets is healthy. */
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

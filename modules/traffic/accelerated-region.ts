import { GlobalacceleratorEndpointGroup } from "@cdktf/provider-aws/lib/globalaccelerator-endpoint-group";
import { Construct } from "constructs";

/** What a region gets of the requests that are nearest to it. */
const ALL = 100;
/** AWS's own default among the endpoints of one region, of which there is one. */
const WEIGHT = 128;

export interface AcceleratedRegionProps {
  readonly listenerArn: string;
  readonly region: string;
  readonly loadBalancerArn: string;
}

/**
 * One region behind an accelerator. For a load balancer the health of its own targets counts, never a check of the
 * accelerator's. With no healthy region requests go to the nearest one all the same.
 * @see https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html
 */
export class AcceleratedRegion extends Construct {
  public constructor(scope: Construct, id: string, props: AcceleratedRegionProps) {
    super(scope, id);
    new GlobalacceleratorEndpointGroup(this, "Resource", {
      listenerArn: props.listenerArn,
      endpointGroupRegion: props.region,
      trafficDialPercentage: ALL,
      endpointConfiguration: [
        // The load balancer's security group, web ACL and log go by the client's own address.
        { endpointId: props.loadBalancerArn, weight: WEIGHT, clientIpPreservationEnabled: true },
      ],
    });
  }
}

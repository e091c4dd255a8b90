import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";

export interface PrivateZoneProps {
  /** Name of the zone: `internal.klap.example`. */
  readonly name: string;
  /** VPCs of the zone's own account that see it, by region, at least one. Others see it by a profile. */
  readonly vpcIds: Readonly<Record<string, string>>;
}

/**
 * Private hosted zone.
 * @throws PropsError if no VPC sees it, which Route 53 refuses.
 */
export class PrivateZone extends Construct {
  public readonly zoneId: string;

  public constructor(scope: Construct, id: string, props: PrivateZoneProps) {
    super(scope, id);
    const { name, vpcIds } = props;
    requireDistinct(this, "vpcIds", Object.keys(vpcIds), 1);

    const zone = new Route53Zone(this, "Resource", {
      name,
      comment: "names inside the platform",
      vpc: Object.entries(vpcIds).map(([vpcRegion, vpcId]) => ({ vpcId, vpcRegion })),
    });
    this.zoneId = zone.zoneId;
  }
}

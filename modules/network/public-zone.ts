import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Construct } from "constructs";

export interface PublicZoneProps {
  /** Domain that the zone answers for. */
  readonly name: string;
}

/** Public hosted zone; Route 53 refuses to delete it while it holds records. */
export class PublicZone extends Construct {
  public readonly zoneId: string;

  public constructor(scope: Construct, id: string, { name }: PublicZoneProps) {
    super(scope, id);
    const zone = new Route53Zone(this, "Resource", { name, comment: "names that the platform serves" });
    this.zoneId = zone.zoneId;
  }
}

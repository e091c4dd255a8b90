import {
  NetworkAcl,
  type NetworkAclEgress,
  type NetworkAclIngress,
} from "@cdktf/provider-aws/lib/network-acl";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";

export interface TierSubnetsProps {
  readonly vpcId: string;
  /** Prefix of Name tags: `klap-prod-payments`. */
  readonly name: string;
  readonly zoneIds: readonly string[];
  /** Block of the tier in a zone. */
  readonly cidrOf: (zoneId: string) => string;
  /** Network ACL rules. Stateless: answers need rules of their own. */
  readonly ingress: readonly NetworkAclIngress[];
  readonly egress: readonly NetworkAclEgress[];
  /** Tags of the subnets beside their names. @default none */
  readonly subnetTags?: Readonly<Record<string, string>>;
}

/**
 * One tier of a VPC: a subnet and a route table for each zone, keyed by zone id so that adding a zone
 * moves nothing, and one network ACL. Route tables start with the VPC's local route only.
 * @throws PropsError if `zoneIds` is empty or repeats a zone.
 */
export class TierSubnets extends Construct {
  /** Subnet ids by zone id. */
  public readonly subnetIds: Readonly<Record<string, string>>;
  /** Route table ids by zone id. */
  public readonly routeTableIds: Readonly<Record<string, string>>;
  public readonly networkAclId: string;

  public constructor(scope: Construct, id: string, props: TierSubnetsProps) {
    super(scope, id);
    const { vpcId, name, zoneIds, cidrOf, ingress, egress, subnetTags } = props;
    requireDistinct(this, "zoneIds", zoneIds, 1);

    const subnetIds: Record<string, string> = {};
    const routeTableIds: Record<string, string> = {};
    for (const zoneId of zoneIds) {
      const tags = { Name: `${name}-${id.toLowerCase()}-${zoneId}` };
      const zone = new Construct(this, zoneId);
      const subnet = new Subnet(zone, "Resource", {
        vpcId,
        availabilityZoneId: zoneId,
        cidrBlock: cidrOf(zoneId),
        mapPublicIpOnLaunch: false,
        tags: { ...tags, ...subnetTags },
      });
      const table = new RouteTable(zone, "RouteTable", { vpcId, tags });
      new RouteTableAssociation(zone, "Association", { subnetId: subnet.id, routeTableId: table.id });
      subnetIds[zoneId] = subnet.id;
      routeTableIds[zoneId] = table.id;
    }
    const acl = new NetworkAcl(this, "Acl", {
      vpcId,
      subnetIds: Object.values(subnetIds),
      ingress: [...ingress],
      egress: [...egress],
      tags: { Name: `${name}-${id.toLowerCase()}` },
    });
    this.subnetIds = subnetIds;
    this.routeTableIds = routeTableIds;
    this.networkAclId = acl.id;
  }
}

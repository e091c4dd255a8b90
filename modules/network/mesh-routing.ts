import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Construct } from "constructs";
import { requireOneOf } from "../core/checks";
import { DomainAttachment } from "./domain-attachment";
import type { MeshRoute } from "./mesh";
import type { RoutingDomain } from "./routing-domains";

export interface MeshRoutingProps {
  /** Accepted peering attachments, by the region on the other side. */
  readonly attachmentIds: Readonly<Record<string, string>>;
  readonly routes: readonly MeshRoute[];
  /** Route table of each domain of the gateway. */
  readonly routeTableIds: (domain: RoutingDomain) => string;
}

/**
 * Puts a region's peerings into the domain `mesh` and writes the static routes that lead over them.
 * @throws PropsError if a route leads to a region without a peering.
 */
export class MeshRouting extends Construct {
  public constructor(scope: Construct, id: string, props: MeshRoutingProps) {
    super(scope, id);
    const { attachmentIds, routes, routeTableIds } = props;
    for (const { peer, cidr } of routes)
      requireOneOf(this, `routes.${cidr}.peer`, peer, Object.keys(attachmentIds));

    for (const [region, attachmentId] of Object.entries(attachmentIds))
      new DomainAttachment(this, region, { attachmentId, domain: "mesh", routeTableIds });
    for (const { peer, domain, cidr } of routes)
      new Ec2TransitGatewayRoute(this, `${domain}-${cidr}`, {
        destinationCidrBlock: cidr,
        transitGatewayAttachmentId: attachmentIds[peer]!,
        transitGatewayRouteTableId: routeTableIds(domain),
      });
  }
}

import { Ec2TransitGatewayRouteTableAssociation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association";
import { Ec2TransitGatewayRouteTablePropagation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-propagation";
import { Construct } from "constructs";
import { requireOneOf } from "../core/checks";
import { REACHED_BY, ROUTING_DOMAINS, type RoutingDomain } from "./routing-domains";

export interface DomainAttachmentProps {
  /** Attachment of a VPC, VPN or peering that is available (accepted, where it crosses accounts or regions). */
  readonly attachmentId: string;
  readonly domain: RoutingDomain;
  /** Route table of each domain of the gateway, as its contract gives them. */
  readonly routeTableIds: (domain: RoutingDomain) => string;
}

/**
 * Makes an attachment a member of a routing domain: its packets follow the domain's route table, and its
 * prefixes reach the tables of the domains that may reach it.
 * @throws PropsError if `domain` is unknown.
 */
export class DomainAttachment extends Construct {
  public constructor(scope: Construct, id: string, props: DomainAttachmentProps) {
    super(scope, id);
    const { attachmentId: transitGatewayAttachmentId, domain, routeTableIds } = props;
    requireOneOf(this, "domain", domain, ROUTING_DOMAINS);

    new Ec2TransitGatewayRouteTableAssociation(this, "Association", {
      transitGatewayAttachmentId,
      transitGatewayRouteTableId: routeTableIds(domain),
    });
    for (const reader of REACHED_BY[domain])
      new Ec2TransitGatewayRouteTablePropagation(this, `Propagation-${reader}`, {
        transitGatewayAttachmentId,
        transitGatewayRouteTableId: routeTableIds(reader),
      });
  }
}

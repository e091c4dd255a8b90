import { Ec2TransitGatewayVpcAttachmentAccepter } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment-accepter";
import { Construct } from "constructs";
import { DomainAttachment } from "./domain-attachment";
import type { RoutingDomain } from "./routing-domains";

export interface AcceptedAttachmentProps {
  /** Name tag in the gateway's account: `klap-prod-payments`. */
  readonly name: string;
  /** Attachment that another account asked for. */
  readonly attachmentId: string;
  readonly domain: RoutingDomain;
  /** Route table of each domain of the gateway. */
  readonly routeTableIds: (domain: RoutingDomain) => string;
}

/** Accepts another account's VPC at the Transit Gateway and makes it a member of a routing domain. */
export class AcceptedAttachment extends Construct {
  public constructor(scope: Construct, id: string, props: AcceptedAttachmentProps) {
    super(scope, id);
    const { name, attachmentId, domain, routeTableIds } = props;

    const accepted = new Ec2TransitGatewayVpcAttachmentAccepter(this, "Resource", {
      transitGatewayAttachmentId: attachmentId,
      transitGatewayDefaultRouteTableAssociation: false,
      transitGatewayDefaultRouteTablePropagation: false,
      tags: { Name: name },
    });
    new DomainAttachment(this, "Domain", { attachmentId: accepted.id, domain, routeTableIds });
  }
}

import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import { DomainAttachment } from "./domain-attachment";
import type { RoutingDomain } from "./routing-domains";

export interface InspectionAttachmentProps {
  /** Name tag: `klap-prod-inspection`. */
  readonly name: string;
  readonly vpcId: string;
  /** Subnets of the transit tier, one in each zone. */
  readonly subnetIds: readonly string[];
  readonly transitGatewayId: string;
  /** Route table of each domain of the gateway, as its contract gives them. */
  readonly routeTableIds: (domain: RoutingDomain) => string;
}

/**
 * Attachment of the inspection VPC, to which the workloads' way to the internet leads. Appliance mode keeps both
 * directions of a connection in one zone, without which a firewall endpoint would see half of it.
 * @throws PropsError if `subnetIds` is empty or repeats a subnet.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html
 */
export class InspectionAttachment extends Construct {
  public readonly attachmentId: string;
  /** Id of the Transit Gateway, known once the VPC is attached: AWS refuses routes to it before. */
  public readonly attachedGatewayId: string;

  public constructor(scope: Construct, id: string, props: InspectionAttachmentProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, transitGatewayId, routeTableIds } = props;
    requireDistinct(this, "subnetIds", subnetIds, 1);

    const attachment = new Ec2TransitGatewayVpcAttachment(this, "Resource", {
      vpcId,
      subnetIds: [...subnetIds],
      transitGatewayId,
      applianceModeSupport: "enable",
      dnsSupport: "enable",
      ipv6Support: "disable",
      securityGroupReferencingSupport: "disable",
      transitGatewayDefaultRouteTableAssociation: false,
      transitGatewayDefaultRouteTablePropagation: false,
      tags: { Name: name },
    });
    new DomainAttachment(this, "Domain", {
      attachmentId: attachment.id,
      domain: "inspection",
      routeTableIds,
    });
    new Ec2TransitGatewayRoute(this, "WorkloadDefault", {
      destinationCidrBlock: "0.0.0.0/0",
      transitGatewayAttachmentId: attachment.id,
      transitGatewayRouteTableId: routeTableIds("workload"),
    });
    this.attachmentId = attachment.id;
    this.attachedGatewayId = attachment.transitGatewayId;
  }
}

import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Ec2TransitGatewayRouteTableAssociation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association";
import { Ec2TransitGatewayRouteTablePropagation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-propagation";
import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Construct } from "constructs";

export interface InspectionAttachmentProps {
  /** Name tag: `klap-prod-inspection`. */
  readonly name: string;
  readonly vpcId: string;
  /** Subnets of the transit tier, one in each zone. */
  readonly subnetIds: readonly string[];
  readonly transitGatewayId: string;
  /** Route table that says where traffic out of inspection goes. */
  readonly inspectionTableId: string;
  /** Route table of workloads, whose way to the internet leads here. */
  readonly workloadTableId: string;
  /** Route table of networks on premises, which reach the resolvers here. */
  readonly onPremisesTableId: string;
}

/**
 * Attachment of the inspection VPC. Appliance mode keeps both directions of a connection in one zone, without
 * which the firewall would see half of it.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html
 */
export class InspectionAttachment extends Construct {
  public readonly attachmentId: string;
  /** Id of the Transit Gateway, known once the VPC is attached, as routes to it need. */
  public readonly attachedGatewayId: string;

  public constructor(scope: Construct, id: string, props: InspectionAttachmentProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, transitGatewayId } = props;
    const { inspectionTableId, workloadTableId, onPremisesTableId } = props;

    const attachment = new Ec2TransitGatewayVpcAttachment(this, "Resource", {
      vpcId,
      subnetIds: [...subnetIds],
      transitGatewayId,
      applianceModeSupport: "enable",
      dnsSupport: "enable",
      ipv6Support: "disable",
      transitGatewayDefaultRouteTableAssociation: false,
      transitGatewayDefaultRouteTablePropagation: false,
      tags: { Name: name },
    });
    new Ec2TransitGatewayRouteTableAssociation(this, "Association", {
      transitGatewayAttachmentId: attachment.id,
      transitGatewayRouteTableId: inspectionTableId,
    });
    new Ec2TransitGatewayRouteTablePropagation(this, "OnPremises", {
      transitGatewayAttachmentId: attachment.id,
      transitGatewayRouteTableId: onPremisesTableId,
    });
    new Ec2TransitGatewayRoute(this, "WorkloadDefault", {
      destinationCidrBlock: "0.0.0.0/0",
      transitGatewayAttachmentId: attachment.id,
      transitGatewayRouteTableId: workloadTableId,
    });
    this.attachmentId = attachment.id;
    this.attachedGatewayId = attachment.transitGatewayId;
  }
}

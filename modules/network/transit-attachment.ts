import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";

export interface TransitAttachmentProps {
  /** Name tag: `klap-prod-payments`. */
  readonly name: string;
  readonly transitGatewayId: string;
  readonly vpcId: string;
  /** One subnet for each zone, of a tier that holds nothing else. */
  readonly subnetIds: readonly string[];
}

/**
 * Asks to attach a VPC to another account's Transit Gateway, which has to accept. Route tables are the
 * gateway owner's affair: for a shared gateway the provider can neither set nor read its default tables.
 * @throws PropsError if `subnetIds` is empty or repeats a subnet.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
export class TransitAttachment extends Construct {
  public readonly attachmentId: string;

  public constructor(scope: Construct, id: string, props: TransitAttachmentProps) {
    super(scope, id);
    const { name, transitGatewayId, vpcId, subnetIds } = props;
    requireDistinct(this, "subnetIds", subnetIds, 1);

    const attachment = new Ec2TransitGatewayVpcAttachment(this, "Resource", {
      transitGatewayId,
      vpcId,
      subnetIds: [...subnetIds],
      applianceModeSupport: "disable",
      dnsSupport: "enable",
      ipv6Support: "disable",
      securityGroupReferencingSupport: "disable",
      tags: { Name: name },
    });
    this.attachmentId = attachment.id;
  }
}

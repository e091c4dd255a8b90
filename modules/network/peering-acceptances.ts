import { Ec2TransitGatewayPeeringAttachmentAccepter } from "@cdktf/provider-aws/lib/ec2-transit-gateway-peering-attachment-accepter";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import { MAX_PEERINGS } from "./peering-requests";

export interface PeeringAcceptancesProps {
  /** Prefix of Name tags: `klap-prod-mesh`. */
  readonly name: string;
  /** Attachments to accept, by the region that asked. */
  readonly requests: Readonly<Record<string, string>>;
}

/**
 * Accepts the peerings that other regions asked for.
 * @throws PropsError if `requests` is empty or holds more than 50 regions.
 */
export class PeeringAcceptances extends Construct {
  /** Attachment ids by the region that asked, known once accepted. */
  public readonly attachmentIds: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: PeeringAcceptancesProps) {
    super(scope, id);
    const { name, requests } = props;
    requireDistinct(this, "requests", Object.keys(requests), 1, MAX_PEERINGS);

    const attachmentIds: Record<string, string> = {};
    for (const [region, transitGatewayAttachmentId] of Object.entries(requests)) {
      const accepted = new Ec2TransitGatewayPeeringAttachmentAccepter(this, region, {
        transitGatewayAttachmentId,
        tags: { Name: `${name}-${region}` },
      });
      attachmentIds[region] = accepted.id;
    }
    this.attachmentIds = attachmentIds;
  }
}

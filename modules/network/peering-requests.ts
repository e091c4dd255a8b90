import { Ec2TransitGatewayPeeringAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-peering-attachment";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";

/** Peerings that AWS lets one gateway have. */
export const MAX_PEERINGS = 50;

export interface PeeringRequestsProps {
  /** Prefix of Name tags: `klap-prod-mesh`. */
  readonly name: string;
  /** Gateway that asks. */
  readonly transitGatewayId: string;
  /** Account that owns the gateways on the other side. */
  readonly peerAccountId: string;
  /** Gateways that are asked, by region. */
  readonly peers: Readonly<Record<string, string>>;
}

/**
 * Asks the Transit Gateways of other regions for a peering each; they have to accept.
 * @throws PropsError if `peers` is empty or holds more than 50 regions.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html
 */
export class PeeringRequests extends Construct {
  /** Attachment ids by the region that is asked; both sides know a peering by the same id. */
  public readonly attachmentIds: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: PeeringRequestsProps) {
    super(scope, id);
    const { name, transitGatewayId, peerAccountId, peers } = props;
    requireDistinct(this, "peers", Object.keys(peers), 1, MAX_PEERINGS);

    const attachmentIds: Record<string, string> = {};
    for (const [peerRegion, peerTransitGatewayId] of Object.entries(peers)) {
      const peering = new Ec2TransitGatewayPeeringAttachment(this, peerRegion, {
        transitGatewayId,
        peerAccountId,
        peerRegion,
        peerTransitGatewayId,
        tags: { Name: `${name}-${peerRegion}` },
      });
      attachmentIds[peerRegion] = peering.id;
    }
    this.attachmentIds = attachmentIds;
  }
}

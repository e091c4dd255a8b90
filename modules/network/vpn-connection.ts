import { VpnConnection as AwsVpnConnection } from "@cdktf/provider-aws/lib/vpn-connection";
import { Construct } from "constructs";
import { requireDistinct, requirePattern } from "../core/checks";
import { CustomerGateway } from "./customer-gateway";
import { tunnelOptions } from "./vpn-tunnel-options";

/** VPN device at the other end of a connection. */
export interface VpnPeer {
  /** Address on the internet. */
  readonly ip: string;
  /** AS number. */
  readonly asn: number;
}

export interface VpnConnectionProps {
  /** Name tag: `klap-prod-onpremises-1`. */
  readonly name: string;
  readonly peer: VpnPeer;
  readonly transitGatewayId: string;
  /** The /30 inside each of the two tunnels. */
  readonly tunnelCidrs: readonly [string, string];
  /** Log group for the tunnels' negotiations, into which AWS's log delivery may write. */
  readonly logGroupArn: string;
}

/**
 * Site-to-Site VPN connection of a Transit Gateway with its customer gateway: two tunnels, routes by BGP. The
 * pre-shared keys are made by AWS and kept in Secrets Manager, so that neither settings nor state hold them.
 * @throws PropsError if the peer's address or AS number cannot be, or a tunnel's block is no /30 of 169.254.0.0/16.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/enhanced-security.html
 */
export class VpnConnection extends Construct {
  public readonly vpnConnectionId: string;
  public readonly attachmentId: string;
  /** Addresses on the internet of AWS's end of the two tunnels. */
  public readonly tunnelAddresses: readonly [string, string];

  public constructor(scope: Construct, id: string, props: VpnConnectionProps) {
    super(scope, id);
    const { name, peer, transitGatewayId, tunnelCidrs, logGroupArn } = props;
    requireDistinct(this, "tunnelCidrs", tunnelCidrs, 2, 2);
    for (const cidr of tunnelCidrs)
      requirePattern(this, "tunnelCidrs", cidr, /^169\.254\.\d+\.\d+\/30$/, "blocks /30 of 169.254.0.0/16");

    const gateway = new CustomerGateway(this, "CustomerGateway", { name, ...peer });
    const connection = new AwsVpnConnection(this, "Resource", {
      type: "ipsec.1",
      customerGatewayId: gateway.customerGatewayId,
      transitGatewayId,
      staticRoutesOnly: false,
      presharedKeyStorage: "SecretsManager",
      ...tunnelOptions(1, tunnelCidrs[0], logGroupArn),
      ...tunnelOptions(2, tunnelCidrs[1], logGroupArn),
      tags: { Name: name },
    });
    this.vpnConnectionId = connection.id;
    this.attachmentId = connection.transitGatewayAttachmentId;
    this.tunnelAddresses = [connection.tunnel1Address, connection.tunnel2Address];
  }
}

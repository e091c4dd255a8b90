import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Ec2TransitGatewayRouteTable } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { BLACKHOLES, ROUTING_DOMAINS } from "./routing-domains";

/** Private AS numbers of 16 bits. */
const MIN_ASN = 64_512;
const MAX_ASN = 65_534;

export interface TransitGatewayProps {
  /** Name tag: `klap-prod-transit`. */
  readonly name: string;
  /** AS number of the gateway, a private one of 16 bits. No two gateways of a mesh share one. */
  readonly asn: number;
}

/**
 * Transit Gateway that lets nothing in or through by itself: attachments wait to be accepted and belong to no
 * route table until a layer puts them into a routing domain.
 * @throws PropsError if `asn` is no private AS number of 16 bits.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html
 */
export class TransitGateway extends Construct {
  public readonly transitGatewayId: string;
  public readonly transitGatewayArn: string;
  /** Route table ids by routing domain. */
  public readonly routeTableIds: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: TransitGatewayProps) {
    super(scope, id);
    const { name, asn } = props;
    requireInteger(this, "asn", asn, MIN_ASN, MAX_ASN);

    const gateway = new Ec2TransitGateway(this, "Resource", {
      description: name,
      amazonSideAsn: asn,
      autoAcceptSharedAttachments: "disable",
      defaultRouteTableAssociation: "disable",
      defaultRouteTablePropagation: "disable",
      dnsSupport: "enable",
      multicastSupport: "disable",
      vpnEcmpSupport: "enable",
      tags: { Name: name },
    });
    const routeTableIds: Record<string, string> = {};
    for (const domain of ROUTING_DOMAINS) {
      const table = new Ec2TransitGatewayRouteTable(this, domain, {
        transitGatewayId: gateway.id,
        tags: { Name: `${name}-${domain}` },
      });
      for (const destinationCidrBlock of BLACKHOLES[domain])
        new Ec2TransitGatewayRoute(this, `${domain}-blackhole-${destinationCidrBlock}`, {
          destinationCidrBlock,
          blackhole: true,
          transitGatewayRouteTableId: table.id,
        });
      routeTableIds[domain] = table.id;
    }
    this.transitGatewayId = gateway.id;
    this.transitGatewayArn = gateway.arn;
    this.routeTableIds = routeTableIds;
  }
}

import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import type { InspectionTier } from "../core/tiers";

export interface InspectionRoutesProps {
  readonly zoneIds: readonly string[];
  /** Route tables of each tier, by zone id. */
  readonly routeTableIds: Readonly<Record<InspectionTier, Readonly<Record<string, string>>>>;
  /** Firewall endpoints by zone id. */
  readonly endpointIds: Readonly<Record<string, string>>;
  /** NAT gateways by zone id. */
  readonly natGatewayIds: Readonly<Record<string, string>>;
  readonly internetGatewayId: string;
  /** Transit Gateway that the VPC is already attached to. */
  readonly transitGatewayId: string;
  /** Networks of the region's workloads, by account; answers from the internet go back to them. */
  readonly spokes: Readonly<Record<string, string>>;
  /** Private networks behind the Transit Gateway. */
  readonly privateCidrs: readonly string[];
}

const ANYWHERE = "0.0.0.0/0";

/**
 * Routes of the inspection VPC. Each zone's way leads through its own firewall endpoint and NAT gateway and
 * back, so that both see whole connections:
 *
 * | tier | to the internet | to private networks |
 * |---|---|---|
 * | transit | firewall | within the VPC only |
 * | firewall | NAT gateway | Transit Gateway |
 * | egress | internet gateway | firewall, towards the spokes only |
 * | resolver | none | Transit Gateway |
 * @throws PropsError if `privateCidrs` is empty or repeats a network.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html
 */
export class InspectionRoutes extends Construct {
  public constructor(scope: Construct, id: string, props: InspectionRoutesProps) {
    super(scope, id);
    const { zoneIds, routeTableIds, endpointIds, natGatewayIds } = props;
    const { internetGatewayId, transitGatewayId, spokes, privateCidrs } = props;
    requireDistinct(this, "privateCidrs", privateCidrs, 1);

    for (const zoneId of zoneIds) {
      const tables = (tier: InspectionTier): string => routeTableIds[tier][zoneId]!;
      const tier = (name: string): Construct => new Construct(this, `${zoneId}-${name}`);
      const [transit, firewall, egress, resolver] = [
        tier("transit"),
        tier("firewall"),
        tier("egress"),
        tier("resolver"),
      ];
      const endpoint = { vpcEndpointId: endpointIds[zoneId] };
      route(transit, "Internet", tables("transit"), ANYWHERE, endpoint);
      route(firewall, "Internet", tables("firewall"), ANYWHERE, { natGatewayId: natGatewayIds[zoneId] });
      route(egress, "Internet", tables("egress"), ANYWHERE, { gatewayId: internetGatewayId });
      for (const [account, cidr] of Object.entries(spokes))
        route(egress, `Return-${account}`, tables("egress"), cidr, endpoint);
      for (const cidr of privateCidrs) {
        route(firewall, cidr, tables("firewall"), cidr, { transitGatewayId });
        route(resolver, cidr, tables("resolver"), cidr, { transitGatewayId });
      }
    }
  }
}

type Target = Partial<
  Record<"vpcEndpointId" | "natGatewayId" | "gatewayId" | "transitGatewayId", string | undefined>
>;

function route(scope: Construct, id: string, routeTableId: string, cidr: string, target: Target): void {
  new Route(scope, id, { routeTableId, destinationCidrBlock: cidr, ...target });
}

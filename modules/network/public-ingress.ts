import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { PublicAccessExclusions } from "./public-access-exclusions";

export interface PublicIngressProps {
  readonly vpcId: string;
  /** Name tag: `klap-prod-payments-ingress`. */
  readonly name: string;
  /** Subnets that the internet may reach, by zone id. */
  readonly subnetIds: Readonly<Record<string, string>>;
  /** Their route tables, by zone id. */
  readonly routeTableIds: Readonly<Record<string, string>>;
}

/** Internet gateway, a default route to it from the given subnets only, and their exemption from the public access block. */
export class PublicIngress extends Construct {
  public constructor(scope: Construct, id: string, props: PublicIngressProps) {
    super(scope, id);
    const { vpcId, name, subnetIds, routeTableIds } = props;

    const gateway = new InternetGateway(this, "Gateway", { vpcId, tags: { Name: name } });
    for (const [zoneId, routeTableId] of Object.entries(routeTableIds))
      new Route(this, zoneId, { routeTableId, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway.id });
    new PublicAccessExclusions(this, "Exclusion", { name, subnetIds, mode: "allow-bidirectional" });
  }
}

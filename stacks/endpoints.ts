import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { resourceName } from "../modules/core/names";
import type { EndpointServiceName } from "../modules/network/endpoint-services";
import { GatewayEndpoints } from "../modules/network/gateway-endpoints";
import { InterfaceEndpoints } from "../modules/network/interface-endpoints";
import { SecurityGroup } from "../modules/network/security-group";
import { HTTPS } from "../modules/network/well-known-ports";
import { subnetKey, type Tier } from "../modules/core/tiers";
import { vpcContract } from "./vpc";

export interface EndpointsSettings {
  /** Services that get an interface endpoint; the same in every region of an environment. */
  readonly services: readonly EndpointServiceName[];
  /** Networks whose hosts may call them, by a key that never changes. */
  readonly clientCidrs: Readonly<Record<string, string>>;
  /** Tiers whose servers may reach S3 and DynamoDB. @default application and runner */
  readonly gatewayTiers?: readonly Tier[];
  readonly alarms: AlarmChoice;
}

export const endpointsContract = contract("endpoints", 1, {
  /** Group of the interface endpoints; callers admit port 443 towards it. */
  securityGroupId: id("sg-"),
  /** AWS-managed prefix lists, by `s3` and `dynamodb`. */
  prefixListIds: ids("pl-"),
});

/** Private ways to AWS's own services: nothing the platform calls needs the internet. */
export class EndpointsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: EndpointsSettings) {
    super(scope, "endpoints", context);
    const { account, region } = this.place;
    const { zoneIds, awsRegion } = this.folder;
    const { organizationId } = this.environment;
    const name = resourceName(this.environment.name, account);
    const { gatewayTiers = ["application", "runner"] } = settings;
    const vpc = this.read(vpcContract, account, region);
    if ("topicArn" in settings.alarms) this.after("alarms", account, region);

    const group = new SecurityGroup(this, "SecurityGroup", {
      vpcId: vpc.vpcId,
      name: `${name}-endpoints`,
      description: "Interface endpoints of AWS services",
      ingress: Object.fromEntries(
        Object.entries(settings.clientCidrs).map(([key, cidr]) => [
          key,
          { port: HTTPS, peer: { cidr }, description: `AWS services over TLS for ${key}` },
        ]),
      ),
      egress: {},
    });
    new InterfaceEndpoints(this, "Interface", {
      name,
      region: awsRegion,
      vpcId: vpc.vpcId,
      subnetIds: zoneIds.map((zoneId) => vpc.subnetIds(subnetKey("endpoints", zoneId))),
      securityGroupId: group.securityGroupId,
      services: settings.services,
      organizationId,
      alarms: settings.alarms,
    });
    const { prefixListIds } = new GatewayEndpoints(this, "Gateway", {
      name,
      region: awsRegion,
      vpcId: vpc.vpcId,
      routeTableIds: gatewayTiers.flatMap((tier) =>
        zoneIds.map((zoneId) => vpc.routeTableIds(subnetKey(tier, zoneId))),
      ),
      organizationId,
    });
    this.publish(endpointsContract, { securityGroupId: group.securityGroupId, prefixListIds });
  }
}

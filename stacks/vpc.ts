import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { PLATFORM_CIDR, resourceName } from "../modules/core/names";
import { LockedVpc } from "../modules/network/locked-vpc";
import { TierSubnets } from "../modules/network/tier-subnets";
import { subnetKey, WORKLOAD_TIERS, workloadSubnet } from "../modules/network/tiers";

export interface VpcSettings {
  /** Block of the VPC, a /16 of the address plan. */
  readonly cidr: string;
}

export const vpcContract = contract("vpc", 1, {
  vpcId: id("vpc-"),
  /** By `<tier>-<zone id>`. */
  subnetIds: ids("subnet-"),
  /** By `<tier>-<zone id>`. */
  routeTableIds: ids("rtb-"),
});

/** Workload VPC: three zones, six tiers. */
export class VpcStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: VpcSettings) {
    super(scope, "vpc", context);
    const name = resourceName(this.place.environment, this.place.account);
    const network = new LockedVpc(this, "Network", { name, cidr: settings.cidr });
    const subnetIds: Record<string, string> = {};
    const routeTableIds: Record<string, string> = {};
    for (const tier of WORKLOAD_TIERS) {
      const rule = {
        action: "allow",
        protocol: "-1",
        cidrBlock: PLATFORM_CIDR,
        fromPort: 0,
        toPort: 0,
        ruleNo: 100,
      };
      const subnets = new TierSubnets(network, tier[0]!.toUpperCase() + tier.slice(1), {
        vpcId: network.vpcId,
        name,
        zoneIds: context.folder.zoneIds,
        cidrOf: (zoneId) => workloadSubnet(settings.cidr, tier, zoneId),
        ingress: [rule],
        egress: [rule],
      });
      for (const zoneId of context.folder.zoneIds) {
        subnetIds[subnetKey(tier, zoneId)] = subnets.subnetIds[zoneId]!;
        routeTableIds[subnetKey(tier, zoneId)] = subnets.routeTableIds[zoneId]!;
      }
    }
    this.publish(vpcContract, { vpcId: network.vpcId, subnetIds, routeTableIds });
  }
}

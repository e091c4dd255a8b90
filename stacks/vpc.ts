import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { environmentCidr, resourceName } from "../modules/core/names";
import { TransitAttachment } from "../modules/network/transit-attachment";
import { WorkloadVpc } from "../modules/network/workload-vpc";
import { transitContract } from "./transit";

export interface VpcSettings {
  /** Block of the VPC, a /16 of the address plan. */
  readonly cidr: string;
  /** Whether the tier `ingress` is reached from the internet. */
  readonly publicIngress: boolean;
}

export const vpcContract = contract("vpc", 1, {
  vpcId: id("vpc-"),
  /** By `<tier>-<zone id>`. */
  subnetIds: ids("subnet-"),
  /** By `<tier>-<zone id>`. */
  routeTableIds: ids("rtb-"),
  /** Attachment to the Transit Gateway; pending until the layer `attachments` has accepted it. */
  attachmentId: id("tgw-attach-"),
});

/** Workload VPC: six tiers in each zone, and the request to join the region's Transit Gateway. */
export class VpcStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: VpcSettings) {
    super(scope, "vpc", context);
    const { environment, account, region } = this.place;
    const { zoneIds } = this.folder;
    const name = resourceName(environment, account);
    this.after("public-access", account, region);
    const { transitGatewayId } = this.read(transitContract, "network", region);

    const network = new WorkloadVpc(this, "Network", {
      ...settings,
      name,
      zoneIds,
      environmentCidr: environmentCidr(environment),
      onPremisesCidrs: this.environment.onPremises?.cidrs ?? [],
    });
    const { vpcId, subnetIds, routeTableIds } = network;
    const { attachmentId } = new TransitAttachment(this, "Transit", {
      name,
      transitGatewayId,
      vpcId,
      subnetIds: network.subnetIdsOf("transit", zoneIds),
    });
    this.publish(vpcContract, { vpcId, subnetIds, routeTableIds, attachmentId });
  }
}

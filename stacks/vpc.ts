import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { bucketName, environmentCidr, resourceName } from "../modules/core/names";
import { FlowLogs } from "../modules/network/flow-logs";
import { TransitAttachment } from "../modules/network/transit-attachment";
import { WorkloadVpc } from "../modules/network/workload-vpc";
import { keysContract } from "./keys";
import { transitContract } from "./transit";

export interface VpcSettings {
  /** Block of the VPC, a /16 of the address plan. */
  readonly cidr: string;
  /** Whether the tier `ingress` is reached from the internet. */
  readonly publicIngress: boolean;
  /** Days that flow logs are kept at hand; the log archive keeps them longer. */
  readonly flowLogRetentionDays: number;
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
    const { zoneIds, awsRegion } = this.folder;
    const name = resourceName(environment, account);
    for (const layer of ["public-access", "storage", "log-protection"]) this.after(layer, account, region);
    const { transitGatewayId } = this.read(transitContract, "network", region);

    const network = new WorkloadVpc(this, "Network", {
      cidr: settings.cidr,
      publicIngress: settings.publicIngress,
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
    this.after("identity", this.place.account, "global");
    new FlowLogs(this, "FlowLogs", {
      vpcId,
      network: account,
      environment,
      accountId: this.account.id,
      region: awsRegion,
      kmsKeyArn: this.read(keysContract, account, region).keyArns("logs"),
      retentionDays: settings.flowLogRetentionDays,
      archiveBucket: bucketName(environment, this.account.id, awsRegion, "log-archive"),
    });
    this.publish(vpcContract, { vpcId, subnetIds, routeTableIds, attachmentId });
  }
}

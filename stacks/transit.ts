import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { accountOf } from "../modules/core/environment";
import { alarmTopicArn, bucketName, resourceName, transitGatewayAsn } from "../modules/core/names";
import { ResourceShare } from "../modules/network/resource-share";
import { TransitAlarms } from "../modules/network/transit-alarms";
import { TransitFlowLog } from "../modules/network/transit-flow-log";
import { TransitGateway } from "../modules/network/transit-gateway";
import { workloadNetworks } from "./workload-networks";

/** Nothing to choose: everything follows from the environment. */
export type TransitSettings = Record<string, never>;

export const transitContract = contract("transit", 1, {
  transitGatewayId: id("tgw-"),
  /** By routing domain: `workload`, `inspection`, `onpremises`, `mesh`. */
  routeTableIds: ids("tgw-rtb-"),
  resourceShareArn: id("arn:aws:ram:"),
});

/** Transit Gateway of a region, shared with the accounts that have a workload VPC there. */
export class TransitStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: TransitSettings) {
    super(scope, "transit", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const name = resourceName(environment, "transit");
    for (const layer of ["storage", "alarms"]) this.after(layer, account, region);

    const gateway = new TransitGateway(this, "Gateway", {
      name,
      asn: transitGatewayAsn(environment, region),
    });
    const { transitGatewayId } = gateway;
    new TransitFlowLog(this, "FlowLog", {
      transitGatewayId,
      name,
      archiveBucket: bucketName(environment, this.account.id, awsRegion, "log-archive"),
    });
    new TransitAlarms(this, "Alarms", {
      transitGatewayId,
      name,
      alarms: { topicArn: alarmTopicArn(environment, this.account.id, awsRegion) },
    });
    const workloads = workloadNetworks(this.environment, region).map((network) => network.account);
    const share = new ResourceShare(this, "Share", {
      name,
      resourceArn: gateway.transitGatewayArn,
      accounts: Object.fromEntries(
        workloads.map((workload) => [workload, accountOf(this.environment, workload).id]),
      ),
    });
    this.publish(transitContract, {
      transitGatewayId,
      routeTableIds: gateway.routeTableIds,
      resourceShareArn: share.resourceShareArn,
    });
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { accountOf } from "../modules/core/environment";
import { resourceName, transitGatewayAsn } from "../modules/core/names";
import { ResourceShare } from "../modules/network/resource-share";
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
    const { environment, region } = this.place;
    const name = resourceName(environment, "transit");
    const gateway = new TransitGateway(this, "Gateway", {
      name,
      asn: transitGatewayAsn(environment, region),
    });
    const workloads = workloadNetworks(this.environment, region).map(({ account }) => account);
    const share = new ResourceShare(this, "Share", {
      name,
      resourceArn: gateway.transitGatewayArn,
      accounts: Object.fromEntries(
        workloads.map((account) => [account, accountOf(this.environment, account).id]),
      ),
    });
    this.publish(transitContract, {
      transitGatewayId: gateway.transitGatewayId,
      routeTableIds: gateway.routeTableIds,
      resourceShareArn: share.resourceShareArn,
    });
  }
}

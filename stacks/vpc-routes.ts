import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { environmentCidr } from "../modules/core/names";
import { TransitRoutes } from "../modules/network/transit-routes";
import { transitContract } from "./transit";
import { vpcContract } from "./vpc";

/** Nothing to choose: which tier goes where is the same in every workload VPC. */
export type VpcRoutesSettings = Record<string, never>;

/** Routes of a workload VPC to the Transit Gateway, once its attachment is accepted. */
export class VpcRoutesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: VpcRoutesSettings) {
    super(scope, "vpc-routes", context);
    const { environment, account, region } = this.place;
    this.after("attachments", "network", region);
    const { transitGatewayId } = this.read(transitContract, "network", region);
    const { routeTableIds } = this.read(vpcContract, account, region);
    new TransitRoutes(this, "Transit", {
      transitGatewayId,
      zoneIds: this.folder.zoneIds,
      routeTableIds,
      privateCidrs: [environmentCidr(environment), ...(this.environment.onPremises?.cidrs ?? [])],
    });
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { requireOneOf } from "../modules/core/checks";
import { contract, ids } from "../modules/core/contracts";
import { resourceName } from "../modules/core/names";
import { meshPeers } from "../modules/network/mesh";
import { PeeringRequests } from "../modules/network/peering-requests";
import { transitContract } from "./transit";

/** Nothing to choose: whom a region asks follows from the order of the environment's mesh. */
export type MeshRequestSettings = Record<string, never>;

export const meshRequestContract = contract("mesh-request", 1, {
  /** By the region that is asked. */
  attachmentIds: ids("tgw-attach-"),
});

/** Peerings that a region's Transit Gateway asks of the later regions of the mesh. */
export class MeshRequestStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: MeshRequestSettings) {
    super(scope, "mesh-request", context);
    const { environment, account, region } = this.place;
    const { mesh } = this.environment;
    requireOneOf(this, "region", region, mesh);

    const gatewayOf = (of: string): string => this.read(transitContract, account, of).transitGatewayId;
    const { asked } = meshPeers(mesh, region);
    const { attachmentIds } = new PeeringRequests(this, "Peering", {
      name: resourceName(environment, "mesh"),
      transitGatewayId: gatewayOf(region),
      peerAccountId: this.account.id,
      peers: Object.fromEntries(asked.map((peer) => [peer, gatewayOf(peer)])),
    });
    this.publish(meshRequestContract, { attachmentIds });
  }
}

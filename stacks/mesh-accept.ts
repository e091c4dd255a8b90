import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { requireOneOf } from "../modules/core/checks";
import { contract, ids } from "../modules/core/contracts";
import { resourceName } from "../modules/core/names";
import { meshPeers } from "../modules/network/mesh";
import { PeeringAcceptances } from "../modules/network/peering-acceptances";
import { meshRequestContract } from "./mesh-request";

/** Nothing to choose: who asks a region follows from the order of the environment's mesh. */
export type MeshAcceptSettings = Record<string, never>;

export const meshAcceptContract = contract("mesh-accept", 1, {
  /** By the region that asked. */
  attachmentIds: ids("tgw-attach-"),
});

/** Peerings that the earlier regions of the mesh asked for, accepted. */
export class MeshAcceptStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: MeshAcceptSettings) {
    super(scope, "mesh-accept", context);
    const { environment, account, region } = this.place;
    const { mesh } = this.environment;
    requireOneOf(this, "region", region, mesh);

    const requestOf = (peer: string): string =>
      this.read(meshRequestContract, account, peer).attachmentIds(region);
    const { askedBy } = meshPeers(mesh, region);
    const { attachmentIds } = new PeeringAcceptances(this, "Peering", {
      name: resourceName(environment, "mesh"),
      requests: Object.fromEntries(askedBy.map((peer) => [peer, requestOf(peer)])),
    });
    this.publish(meshAcceptContract, { attachmentIds });
  }
}

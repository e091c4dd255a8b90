import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { requireOneOf } from "../modules/core/checks";
import { meshPeers, meshRoutes, type OnPremisesBackup } from "../modules/network/mesh";
import { MeshRouting } from "../modules/network/mesh-routing";
import { meshAcceptContract } from "./mesh-accept";
import { meshRegions } from "./mesh-regions";
import { meshRequestContract } from "./mesh-request";
import { transitContract } from "./transit";

export interface MeshRoutesSettings {
  /** Region whose VPN stands in for this one's. */
  readonly onPremisesBackup: OnPremisesBackup;
}

/** Routing over a region's peerings, once both sides have agreed to them. */
export class MeshRoutesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: MeshRoutesSettings) {
    super(scope, "mesh-routes", context);
    const { account, region } = this.place;
    const { mesh, onPremises } = this.environment;
    requireOneOf(this, "region", region, mesh);
    const { asked, askedBy } = meshPeers(mesh, region);
    if (settings.onPremisesBackup !== "none")
      requireOneOf(this, "onPremisesBackup.through", settings.onPremisesBackup.through, [
        ...askedBy,
        ...asked,
      ]);

    const { routeTableIds } = this.read(transitContract, account, region);
    const attachmentIds = { ...this.#accepted(askedBy), ...this.#requested(asked) };
    new MeshRouting(this, "Mesh", {
      attachmentIds,
      routes: meshRoutes(meshRegions(this.environment), region, onPremises?.cidrs ?? []),
      routeTableIds,
    });
  }

  /** Peerings that this region has accepted, by the region that asked. */
  #accepted(askedBy: readonly string[]): Record<string, string> {
    if (askedBy.length === 0) return {};
    const { attachmentIds } = this.read(meshAcceptContract, this.place.account, this.place.region);
    return Object.fromEntries(askedBy.map((peer) => [peer, attachmentIds(peer)]));
  }

  /** Peerings that this region asked for, by the region that was asked and has accepted by now. */
  #requested(asked: readonly string[]): Record<string, string> {
    if (asked.length === 0) return {};
    const { account, region } = this.place;
    for (const peer of asked) this.after("mesh-accept", account, peer);
    const { attachmentIds } = this.read(meshRequestContract, account, region);
    return Object.fromEntries(asked.map((peer) => [peer, attachmentIds(peer)]));
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { PublicZone } from "../modules/network/public-zone";
import { environmentDomain } from "./environment-domain";

export interface PublicZoneSettings {
  /** Why answers are not signed. Signing needs a record at the parent domain, which is not ours to set. */
  readonly dnssec: { readonly unsigned: string };
}

export const publicZoneContract = contract("public-zone", 1, { zoneId: id("Z") });

/** Public zone of the environment's domain. Its parent delegates to it by hand, once. */
export class PublicZoneStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: PublicZoneSettings) {
    super(scope, "public-zone", context);
    const { zoneId } = new PublicZone(this, "Zone", { name: environmentDomain(this.environment) });
    this.publish(publicZoneContract, { zoneId });
  }
}

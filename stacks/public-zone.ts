import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { apiName, regionalApiName } from "../modules/core/names";
import { DomainProof } from "../modules/compute/domain-proof";
import { PublicZone } from "../modules/network/public-zone";
import { environmentDomain } from "./environment-domain";

export interface PublicZoneSettings {
  /** Why answers are not signed. Signing needs a record at the parent domain, which is not ours to set. */
  readonly dnssec: { readonly unsigned: string };
}

export const publicZoneContract = contract("public-zone", 1, { zoneId: id("Z") });

/**
 * Public zone of the environment's domain, with the records by which ACM knows the payments API's names as ours. Its
 * parent delegates to it by hand, once, before the first certificate can be issued.
 */
export class PublicZoneStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: PublicZoneSettings) {
    super(scope, "public-zone", context);
    const domain = environmentDomain(this.environment);
    const { zoneId } = new PublicZone(this, "Zone", { name: domain });
    const regions = this.environment.folders
      .filter(({ layers }) => "ingress" in layers)
      .map(({ region }) => region);
    const names = [apiName(domain), ...regions.map((region) => regionalApiName(domain, region))];
    for (const name of regions.length > 0 ? names : [])
      new DomainProof(this, `Proof-${name.split(".")[0]!}`, { zoneId, name });
    this.publish(publicZoneContract, { zoneId });
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { privateZoneName } from "../modules/core/names";
import { PrivateZone } from "../modules/network/private-zone";
import { environmentDomain } from "./environment-domain";
import { inspectionContract } from "./inspection";

/** Nothing to choose: everything follows from the environment. */
export type PrivateZoneSettings = Record<string, never>;

export const privateZoneContract = contract("private-zone", 1, { zoneId: id("Z") });

/** Private zone of the environment, attached to the inspection VPC of every region of its account. */
export class PrivateZoneStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: PrivateZoneSettings) {
    super(scope, "private-zone", context);
    const { account } = this.place;
    const regions = this.environment.folders
      .filter((folder) => folder.account === account && "inspection" in folder.layers)
      .map(({ region }) => region);

    const { zoneId } = new PrivateZone(this, "Zone", {
      name: privateZoneName(environmentDomain(this.environment)),
      vpcIds: Object.fromEntries(
        regions.map((region) => [region, this.read(inspectionContract, account, region).vpcId]),
      ),
    });
    this.publish(privateZoneContract, { zoneId });
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { apiName, resourceName } from "../modules/core/names";
import { Accelerator } from "../modules/traffic/accelerator";
import { environmentDomain } from "./environment-domain";
import { publicZoneContract } from "./public-zone";

/** Nothing to choose: who chose Global Accelerator has chosen. */
export type AcceleratorSettings = Record<string, never>;

export const acceleratorContract = contract("accelerator", 1, {
  /** Listener that each region adds itself to. */
  listenerArn: id("arn:aws:globalaccelerator:"),
});

/** Addresses of the payments API for the world, and the name that leads to them. */
export class AcceleratorStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: AcceleratorSettings) {
    super(scope, "accelerator", context);
    const { environment, account, region } = this.place;
    const { zoneId } = this.read(publicZoneContract, account, region);
    const { listenerArn } = new Accelerator(this, "Accelerator", {
      name: resourceName(environment, "api"),
      zoneId,
      recordName: apiName(environmentDomain(this.environment)),
    });
    this.publish(acceleratorContract, { listenerArn });
  }
}

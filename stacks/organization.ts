import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { ResourceSharing } from "../modules/organization/resource-sharing";

export interface OrganizationSettings {
  /** Whether the platform switches on RAM sharing, or a landing zone has done so before. */
  readonly resourceSharing: "switch-on" | "by-landing-zone";
}

/** What is set once for the whole organization, from its management account. */
export class OrganizationStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: OrganizationSettings) {
    super(scope, "organization", context);
    if (settings.resourceSharing === "switch-on") new ResourceSharing(this, "ResourceSharing");
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { TerraformResource } from "../modules/core/framework";
import { CrossAccountBackup } from "../modules/organization/cross-account-backup";
import { Delegation } from "../modules/organization/delegation";
import { Guardrails, type GuardrailsProps } from "../modules/organization/guardrails";
import { ResourceSharing } from "../modules/organization/resource-sharing";
import { RootAccess } from "../modules/organization/root-access";
import { TrustedAccess } from "../modules/organization/trusted-access";

/** Whether the platform sets it up, or a landing zone has done so before. */
export type OrganizationChoice<Settings = "switch-on"> = Settings | "by-landing-zone";

export interface OrganizationSettings {
  /** Services that work across accounts; `switch-on` takes the whole list over. */
  readonly trustedAccess: OrganizationChoice;
  readonly resourceSharing: OrganizationChoice;
  readonly crossAccountBackup: OrganizationChoice;
  /** Root users of member accounts without credentials. */
  readonly rootAccess: OrganizationChoice;
  /** Account that administers Access Analyzer, Config and Backup for all others. */
  readonly delegation: OrganizationChoice<{ readonly accountId: string }>;
  /** Service control policies, and what they are attached to. */
  readonly guardrails: OrganizationChoice<GuardrailsProps>;
}

/** What is set once for the whole organization, from its management account. */
export class OrganizationStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: OrganizationSettings) {
    super(scope, "organization", context);
    const { trustedAccess, resourceSharing, crossAccountBackup, rootAccess, delegation, guardrails } =
      settings;
    const { organizationId } = this.environment;

    if (trustedAccess === "switch-on") new TrustedAccess(this, "Trusted", { organizationId });
    if (resourceSharing === "switch-on") new ResourceSharing(this, "ResourceSharing");
    if (crossAccountBackup === "switch-on") new CrossAccountBackup(this, "CrossAccountBackup");
    if (rootAccess === "switch-on") new RootAccess(this, "RootAccess");
    if (delegation !== "by-landing-zone") new Delegation(this, "Delegation", delegation);
    if (guardrails !== "by-landing-zone") new Guardrails(this, "Guardrails", guardrails);
    this.#afterTrust();
  }

  /** AWS refuses each part until the organization trusts its service, or has its type of policy switched on. */
  #afterTrust(): void {
    const trusted = this.node.tryFindChild("Trusted") as TrustedAccess | undefined;
    if (trusted === undefined) return;
    const parts = this.node.children
      .filter((child) => child !== trusted)
      .flatMap(({ node }) => node.findAll());
    for (const part of parts)
      if (TerraformResource.isTerraformResource(part)) part.dependsOn = [trusted.address];
  }
}

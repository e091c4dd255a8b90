import { GuarddutyOrganizationConfiguration } from "@cdktf/provider-aws/lib/guardduty-organization-configuration";
import { GuarddutyOrganizationConfigurationFeature } from "@cdktf/provider-aws/lib/guardduty-organization-configuration-feature";
import { Construct } from "constructs";
import { requireDistinct, requireOneOf } from "../core/checks";
import { RUNTIME_AGENTS, THREAT_FEATURES, type ThreatFeature } from "./threat-features";

export interface OrganizationThreatsProps {
  /** Detector of the account that administers the organization's GuardDuty. */
  readonly detectorId: string;
  /** What GuardDuty looks at in every account beyond its foundations. */
  readonly features: readonly ThreatFeature[];
}

/**
 * GuardDuty in every account of the organization in one region, those that are there and those to come. Members make
 * no detector themselves.
 * @throws PropsError if a feature is unknown or stands twice in the list.
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_UpdateOrganizationConfiguration.html
 */
export class OrganizationThreats extends Construct {
  public constructor(scope: Construct, id: string, { detectorId, features }: OrganizationThreatsProps) {
    super(scope, id);
    requireDistinct(this, "features", features, 0);
    for (const feature of features) requireOneOf(this, "features", feature, THREAT_FEATURES);

    const members = new GuarddutyOrganizationConfiguration(this, "Resource", {
      detectorId,
      autoEnableOrganizationMembers: "ALL",
    });
    for (const feature of features)
      new GuarddutyOrganizationConfigurationFeature(this, feature, {
        detectorId,
        name: feature,
        autoEnable: "ALL",
        ...(feature === "RUNTIME_MONITORING" && { additionalConfiguration: runtimeAgents() }),
        dependsOn: [members],
      });
  }
}

function runtimeAgents(): { name: string; autoEnable: string }[] {
  return RUNTIME_AGENTS.map(({ name, installed }) => ({ name, autoEnable: installed ? "ALL" : "NONE" }));
}

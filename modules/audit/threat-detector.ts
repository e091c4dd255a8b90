import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { Construct } from "constructs";
import { requireDistinct, requireOneOf } from "../core/checks";
import { RUNTIME_AGENTS, THREAT_FEATURES, type ThreatFeature } from "./threat-features";

/** How often GuardDuty exports a finding that happened again; new ones come within five minutes. */
export type FindingFrequency = "FIFTEEN_MINUTES" | "ONE_HOUR" | "SIX_HOURS";

const FREQUENCIES: readonly FindingFrequency[] = ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"];

export interface ThreatDetectorProps {
  readonly findingFrequency: FindingFrequency;
  /**
   * What the detector looks at in its own account. An account that is administered by another is told by that
   * one, and gets none here.
   */
  readonly features: readonly ThreatFeature[];
}

/**
 * GuardDuty in one account and region: the account that administers the organization's, or the management account,
 * which GuardDuty enrolls only if it has a detector. In every other account the organization makes it.
 * @throws PropsError if `findingFrequency` or a feature is unknown, or a feature stands twice in the list.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html
 */
export class ThreatDetector extends Construct {
  public readonly detectorId: string;

  public constructor(scope: Construct, id: string, props: ThreatDetectorProps) {
    super(scope, id);
    const { findingFrequency, features } = props;
    requireOneOf(this, "findingFrequency", findingFrequency, FREQUENCIES);
    requireDistinct(this, "features", features, 0);
    for (const feature of features) requireOneOf(this, "features", feature, THREAT_FEATURES);

    const detector = new GuarddutyDetector(this, "Resource", {
      enable: true,
      findingPublishingFrequency: findingFrequency,
    });
    for (const feature of features)
      new GuarddutyDetectorFeature(this, feature, {
        detectorId: detector.id,
        name: feature,
        status: "ENABLED",
        ...(feature === "RUNTIME_MONITORING" && { additionalConfiguration: runtimeAgents() }),
      });
    this.detectorId = detector.id;
  }
}

function runtimeAgents(): { name: string; status: string }[] {
  return RUNTIME_AGENTS.map(({ name, installed }) => ({ name, status: installed ? "ENABLED" : "DISABLED" }));
}

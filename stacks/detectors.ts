import type { Construct } from "constructs";
import { SecurityHub } from "../modules/audit/security-hub";
import { ThreatDetector, type FindingFrequency } from "../modules/audit/threat-detector";
import type { ThreatFeature } from "../modules/audit/threat-features";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";

export interface DetectorsSettings {
  /** How often a finding that happened again is exported. */
  readonly findingFrequency: FindingFrequency;
  /** What GuardDuty looks at in this account; none where another account administers it. */
  readonly features: readonly ThreatFeature[];
}

export const detectorsContract = contract("detectors", 1, {
  detectorId: id(""),
});

/**
 * GuardDuty and Security Hub of the security account and of the management account. They come before the security
 * account is made administrator: AWS would else switch both on itself, outside of any state.
 */
export class DetectorsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: DetectorsSettings) {
    super(scope, "detectors", context);
    const { detectorId } = new ThreatDetector(this, "GuardDuty", settings);
    new SecurityHub(this, "SecurityHub");
    this.publish(detectorsContract, { detectorId });
  }
}

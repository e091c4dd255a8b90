import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { Testing } from "cdktf";
import { ThreatDetector, type ThreatDetectorProps } from "../../../modules/audit/threat-detector";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<ThreatDetectorProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ThreatDetector(stack, "GuardDuty", {
      findingFrequency: "FIFTEEN_MINUTES",
      features: ["RDS_LOGIN_EVENTS"],
      ...props,
    });
  });

describe("ThreatDetector", () => {
  it("is switched on, and exports findings as often as it is told", () =>
    expect(synth()).toHaveResourceWithProperties(GuarddutyDetector, {
      enable: true,
      finding_publishing_frequency: "FIFTEEN_MINUTES",
    }));

  it("looks at what it was given, and at nothing more where another account says so", () => {
    expect(synth()).toHaveResourceWithProperties(GuarddutyDetectorFeature, {
      name: "RDS_LOGIN_EVENTS",
      status: "ENABLED",
    });
    expect(synth({ features: [] })).not.toHaveResource(GuarddutyDetectorFeature);
  });

  it("names every agent of runtime monitoring, in the order in which AWS answers", () => {
    const [feature] = Object.values(
      resourcesOf(synth({ features: ["RUNTIME_MONITORING"] }), "aws_guardduty_detector_feature"),
    );
    expect(feature!.additional_configuration).toEqual([
      { name: "EKS_ADDON_MANAGEMENT", status: "DISABLED" },
      { name: "ECS_FARGATE_AGENT_MANAGEMENT", status: "ENABLED" },
      { name: "EC2_AGENT_MANAGEMENT", status: "DISABLED" },
    ]);
  });

  it("rejects another frequency", () =>
    expect(() => synth({ findingFrequency: "DAILY" as never })).toThrow(
      'stack/GuardDuty: findingFrequency must be one of FIFTEEN_MINUTES, ONE_HOUR, SIX_HOURS, got "DAILY"',
    ));

  it("rejects an unknown feature, and one that stands twice", () => {
    expect(() => synth({ features: ["EKS_AUDIT_LOGS" as never] })).toThrow(
      'stack/GuardDuty: features must be one of S3_DATA_EVENTS, RDS_LOGIN_EVENTS, LAMBDA_NETWORK_LOGS, EBS_MALWARE_PROTECTION, RUNTIME_MONITORING, got "EKS_AUDIT_LOGS"',
    );
    expect(() => synth({ features: ["S3_DATA_EVENTS", "S3_DATA_EVENTS"] })).toThrow(
      'stack/GuardDuty: features must be a list of at least 0 different values, got ["S3_DATA_EVENTS","S3_DATA_EVENTS"]',
    );
  });
});

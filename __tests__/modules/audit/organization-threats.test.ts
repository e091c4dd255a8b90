import { GuarddutyOrganizationConfiguration } from "@cdktf/provider-aws/lib/guardduty-organization-configuration";
import { GuarddutyOrganizationConfigurationFeature } from "@cdktf/provider-aws/lib/guardduty-organization-configuration-feature";
import { Testing } from "cdktf";
import { OrganizationThreats } from "../../../modules/audit/organization-threats";
import type { ThreatFeature } from "../../../modules/audit/threat-features";
import { resourcesOf } from "../../fixtures/resources";

const synth = (features: readonly ThreatFeature[]): string =>
  Testing.synthScope((stack) => {
    new OrganizationThreats(stack, "Threats", { detectorId: "detector", features });
  });

describe("OrganizationThreats", () => {
  it("enrolls every account, those that are there and those to come", () =>
    expect(synth([])).toHaveResourceWithProperties(GuarddutyOrganizationConfiguration, {
      detector_id: "detector",
      auto_enable_organization_members: "ALL",
    }));

  it("switches features on in all of them, once they are enrolled", () =>
    expect(synth(["S3_DATA_EVENTS"])).toHaveResourceWithProperties(
      GuarddutyOrganizationConfigurationFeature,
      {
        name: "S3_DATA_EVENTS",
        auto_enable: "ALL",
        depends_on: [expect.stringContaining("aws_guardduty_organization_configuration.")],
      },
    ));

  it("installs the agent for Fargate only, and says so of every agent", () => {
    const [feature] = Object.values(
      resourcesOf(synth(["RUNTIME_MONITORING"]), "aws_guardduty_organization_configuration_feature"),
    );
    expect(feature!.additional_configuration).toEqual([
      { name: "EKS_ADDON_MANAGEMENT", auto_enable: "NONE" },
      { name: "ECS_FARGATE_AGENT_MANAGEMENT", auto_enable: "ALL" },
      { name: "EC2_AGENT_MANAGEMENT", auto_enable: "NONE" },
    ]);
  });

  it("rejects a feature that stands twice", () =>
    expect(() => synth(["S3_DATA_EVENTS", "S3_DATA_EVENTS"])).toThrow(
      'stack/Threats: features must be a list of at least 0 different values, got ["S3_DATA_EVENTS","S3_DATA_EVENTS"]',
    ));
});

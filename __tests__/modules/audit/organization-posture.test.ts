import { SecurityhubConfigurationPolicyAssociation } from "@cdktf/provider-aws/lib/securityhub-configuration-policy-association";
import { SecurityhubFindingAggregator } from "@cdktf/provider-aws/lib/securityhub-finding-aggregator";
import { SecurityhubOrganizationConfiguration } from "@cdktf/provider-aws/lib/securityhub-organization-configuration";
import { Testing } from "cdktf";
import {
  OrganizationPosture,
  type OrganizationPostureProps,
} from "../../../modules/audit/organization-posture";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<OrganizationPostureProps> = {}): string =>
  Testing.synthScope((stack) => {
    new OrganizationPosture(stack, "SecurityHub", {
      environment: "org",
      region: "sa-east-1",
      linkedRegions: ["us-east-1"],
      standards: ["pci-dss", "foundational-best-practices"],
      targets: { platform: "ou-a1b2-c3d4e5f6", security: "222222222222" },
      ...props,
    });
  });

describe("OrganizationPosture", () => {
  it("brings the findings of the organization's regions, and of no others, to the home region", () => {
    expect(synth()).toHaveResourceWithProperties(SecurityhubFindingAggregator, {
      linking_mode: "SPECIFIED_REGIONS",
      specified_regions: ["us-east-1"],
    });
    const [alone] = Object.values(
      resourcesOf(synth({ linkedRegions: [] }), "aws_securityhub_finding_aggregator"),
    );
    expect(alone).toEqual({ linking_mode: "NO_REGIONS" });
  });

  it("configures the organization centrally, once findings are aggregated", () =>
    expect(synth()).toHaveResourceWithProperties(SecurityhubOrganizationConfiguration, {
      auto_enable: false,
      auto_enable_standards: "NONE",
      organization_configuration: { configuration_type: "CENTRAL" },
      depends_on: [expect.stringContaining("aws_securityhub_finding_aggregator")],
    }));

  it("measures against PCI DSS 4.0.1 and AWS's own practices with every control", () => {
    const [policy] = Object.values(resourcesOf(synth(), "aws_securityhub_configuration_policy"));
    expect(policy).toMatchObject({
      name: "klap-org-posture",
      configuration_policy: {
        service_enabled: true,
        enabled_standard_arns: [
          "arn:aws:securityhub:sa-east-1::standards/pci-dss/v/4.0.1",
          "arn:aws:securityhub:sa-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
        ],
        security_controls_configuration: { disabled_control_identifiers: [] },
      },
      depends_on: [expect.stringContaining("aws_securityhub_organization_configuration")],
    });
  });

  it("holds for every target", () => {
    const targets = Object.values(
      resourcesOf(synth(), SecurityhubConfigurationPolicyAssociation.tfResourceType),
    );
    expect(targets.map(({ target_id }) => target_id)).toEqual(["ou-a1b2-c3d4e5f6", "222222222222"]);
  });

  it.each<[Partial<OrganizationPostureProps>, string]>([
    [{ standards: [] }, "standards must be a list of at least 1 different values, got []"],
    [
      { standards: ["cis" as never] },
      'standards must be one of pci-dss, foundational-best-practices, got "cis"',
    ],
    [
      { linkedRegions: ["sa-east-1"] },
      'linkedRegions must be a list of at least 1 different values, got ["sa-east-1","sa-east-1"]',
    ],
    [{ targets: {} }, "targets must be a list of at least 1 different values, got []"],
    [
      { targets: { platform: "payments" } },
      'targets.platform must be the id of a root (r-…), a unit (ou-…) or an account, got "payments"',
    ],
  ])("rejects %j", (props, message) => expect(() => synth(props)).toThrow(`stack/SecurityHub: ${message}`));
});

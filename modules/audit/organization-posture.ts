import { SecurityhubConfigurationPolicy } from "@cdktf/provider-aws/lib/securityhub-configuration-policy";
import { SecurityhubConfigurationPolicyAssociation } from "@cdktf/provider-aws/lib/securityhub-configuration-policy-association";
import { SecurityhubFindingAggregator } from "@cdktf/provider-aws/lib/securityhub-finding-aggregator";
import { SecurityhubOrganizationConfiguration } from "@cdktf/provider-aws/lib/securityhub-organization-configuration";
import { Construct } from "constructs";
import { requireDistinct, requireOneOf, requirePattern } from "../core/checks";
import { resourceName } from "../core/names";
import { SECURITY_STANDARDS, standardArn, type SecurityStandard } from "./security-standards";

/** An organization's root, unit or account. */
const TARGET = /^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|\d{12})$/;

export interface OrganizationPostureProps {
  readonly environment: string;
  /** Home region: findings of all regions come here, and what is set here holds in all of them. */
  readonly region: string;
  /** The other regions that the organization works in. */
  readonly linkedRegions: readonly string[];
  /** What every account is measured against. */
  readonly standards: readonly SecurityStandard[];
  /** Id of the organization's root or of the unit whose accounts the policy holds for. */
  readonly target: string;
}

/**
 * Security Hub of a whole organization: findings of all its regions in one, and one policy that switches it and its
 * standards on in every account and region, those to come as well. Members make nothing themselves. Regions
 * that the organization does not use stay out, since service control policies close them and AWS Config records
 * nothing there.
 * @throws PropsError if no standard is named, one is unknown or stands twice, regions repeat, or `target` is no id
 * of Organizations.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html
 */
export class OrganizationPosture extends Construct {
  public constructor(scope: Construct, id: string, props: OrganizationPostureProps) {
    super(scope, id);
    const { environment, region, linkedRegions, standards, target } = props;
    requireDistinct(this, "linkedRegions", [region, ...linkedRegions], 1);
    requireDistinct(this, "standards", standards, 1);
    for (const standard of standards) requireOneOf(this, "standards", standard, SECURITY_STANDARDS);
    requirePattern(this, "target", target, TARGET, "the id of a root (r-…), a unit (ou-…) or an account");

    const aggregator = new SecurityhubFindingAggregator(this, "Findings", {
      ...(linkedRegions.length > 0
        ? { linkingMode: "SPECIFIED_REGIONS", specifiedRegions: [...linkedRegions] }
        : { linkingMode: "NO_REGIONS" }),
    });
    const central = new SecurityhubOrganizationConfiguration(this, "Resource", {
      // With central configuration both belong to the policy.
      autoEnable: false,
      autoEnableStandards: "NONE",
      organizationConfiguration: { configurationType: "CENTRAL" },
      dependsOn: [aggregator],
    });
    const policy = new SecurityhubConfigurationPolicy(this, "Policy", {
      name: resourceName(environment, "posture"),
      description: "Standards that every account is measured against",
      configurationPolicy: {
        serviceEnabled: true,
        enabledStandardArns: standards.map((standard) => standardArn(standard, region)),
        // Every control, also those that AWS adds.
        securityControlsConfiguration: { disabledControlIdentifiers: [] },
      },
      dependsOn: [central],
    });
    new SecurityhubConfigurationPolicyAssociation(this, "Association", {
      policyId: policy.id,
      targetId: target,
    });
  }
}

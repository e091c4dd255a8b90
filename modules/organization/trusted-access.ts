import { OrganizationsOrganization } from "@cdktf/provider-aws/lib/organizations-organization";
import { Construct } from "constructs";

export interface TrustedAccessProps {
  /** Id of the organization, which exists before this: it is imported, never made. */
  readonly organizationId: string;
}

/**
 * Services that work across the organization's accounts. The list is whole: what is not here is switched off by
 * the next apply.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html
 */
const TRUSTED_SERVICES = [
  "access-analyzer.amazonaws.com",
  "account.amazonaws.com",
  "backup.amazonaws.com",
  "cloudtrail.amazonaws.com",
  "config-multiaccountsetup.amazonaws.com",
  "config.amazonaws.com",
  "guardduty.amazonaws.com",
  "iam.amazonaws.com",
  "malware-protection.guardduty.amazonaws.com",
  "member.org.stacksets.cloudformation.amazonaws.com",
  "ram.amazonaws.com",
  "securityhub.amazonaws.com",
  "sso.amazonaws.com",
];

/**
 * The organization itself, taken over as it stands: which services may work across its accounts, and that service
 * control policies hold. One for each organization.
 */
export class TrustedAccess extends Construct {
  /** Terraform's address of the organization, for what has to wait for it. */
  public readonly address: string;

  public constructor(scope: Construct, id: string, { organizationId }: TrustedAccessProps) {
    super(scope, id);
    const organization = new OrganizationsOrganization(this, "Resource", {
      featureSet: "ALL",
      awsServiceAccessPrincipals: TRUSTED_SERVICES,
      enabledPolicyTypes: ["SERVICE_CONTROL_POLICY"],
      lifecycle: { preventDestroy: true },
    });
    organization.importFrom(organizationId);
    this.address = organization.terraformResourceType + "." + organization.friendlyUniqueId;
  }
}

import { GuarddutyOrganizationAdminAccount } from "@cdktf/provider-aws/lib/guardduty-organization-admin-account";
import { SecurityhubOrganizationAdminAccount } from "@cdktf/provider-aws/lib/securityhub-organization-admin-account";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";

export interface SecurityAdministratorProps {
  /** Account that administers, never the management account itself. */
  readonly accountId: string;
}

/**
 * Makes one account the administrator of the organization's GuardDuty and Security Hub in one region, called from
 * the management account. Both become trusted services of the organization by it, and both take the same
 * account in every region only.
 * @throws PropsError if `accountId` is no account id.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/delegated-admin-designate.html
 */
export class SecurityAdministrator extends Construct {
  public constructor(scope: Construct, id: string, { accountId }: SecurityAdministratorProps) {
    super(scope, id);
    requirePattern(this, "accountId", accountId, /^\d{12}$/, "an account id of 12 digits");

    const threats = new GuarddutyOrganizationAdminAccount(this, "GuardDuty", { adminAccountId: accountId });
    new SecurityhubOrganizationAdminAccount(this, "SecurityHub", {
      adminAccountId: accountId,
      // Organizations takes one change of its administrators at a time.
      dependsOn: [threats],
    });
  }
}

import { GuarddutyOrganizationAdminAccount } from "@cdktf/provider-aws/lib/guardduty-organization-admin-account";
import { SecurityhubOrganizationAdminAccount } from "@cdktf/provider-aws/lib/securityhub-organization-admin-account";
import { Testing } from "cdktf";
import { SecurityAdministrator } from "../../../modules/organization/security-administrator";

const synth = (accountId: string): string =>
  Testing.synthScope((stack) => {
    new SecurityAdministrator(stack, "Administrator", { accountId });
  });

describe("SecurityAdministrator", () => {
  it("gives GuardDuty and Security Hub to one account, one after the other", () => {
    expect(synth("222222222222")).toHaveResourceWithProperties(GuarddutyOrganizationAdminAccount, {
      admin_account_id: "222222222222",
    });
    expect(synth("222222222222")).toHaveResourceWithProperties(SecurityhubOrganizationAdminAccount, {
      admin_account_id: "222222222222",
      depends_on: [expect.stringContaining("aws_guardduty_organization_admin_account")],
    });
  });

  it("rejects what is no account id", () =>
    expect(() => synth("security")).toThrow(
      'stack/Administrator: accountId must be an account id of 12 digits, got "security"',
    ));
});

import { GuarddutyOrganizationAdminAccount } from "@cdktf/provider-aws/lib/guardduty-organization-admin-account";
import { SecurityhubOrganizationAdminAccount } from "@cdktf/provider-aws/lib/securityhub-organization-admin-account";
import { auditEnvironment } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";

const STACK = "org-network-us-east-1-delegation";

describe("the layer delegation", () => {
  it("makes the account that its settings name the administrator", () => {
    const administrator = { admin_account_id: "222222222222" };
    const json = stackJson(auditEnvironment(), STACK);
    expect(json).toHaveResourceWithProperties(GuarddutyOrganizationAdminAccount, administrator);
    expect(json).toHaveResourceWithProperties(SecurityhubOrganizationAdminAccount, administrator);
  });

  it("comes after both accounts' detectors, or AWS would make the administrator's itself", () =>
    expect(stackReads(auditEnvironment(), STACK)).toEqual([
      "org-network-global-organization",
      "org-network-us-east-1-detectors",
      "org-payments-us-east-1-detectors",
    ]));
});

import { clientValues, unfilled } from "../../modules/core/placeholders";

/** What only KLAP can know about `staging`. Replace each `unfilled(…)` by the value itself. */
export const client = clientValues({
  organizationId: unfilled("id of the AWS organization", "o-a1b2c3d4e5"),
  hcpOrganization: unfilled("organization in HCP Terraform", "klap"),
  domain: unfilled("public DNS domain that staging serves", "staging.klap.example"),
  networkAccountId: unfilled("AWS account id of staging's network account", "111110101010"),
  paymentsAccountId: unfilled("AWS account id of staging's payments account", "111120202020"),
  backupAccountId: unfilled("AWS account id of staging's backup account", "111130303030"),
  firstPartnerAccountId: unfilled(
    "AWS account id from which the first partner tests the payments API",
    "111140404040",
  ),
  firstPartnerCidr: unfilled("network that this partner tests from", "192.168.41.0/24"),
});

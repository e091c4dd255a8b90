import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { Testing } from "cdktf";
import { PasswordPolicy } from "../../../modules/security/password-policy";

describe("PasswordPolicy", () => {
  const json = Testing.synthScope((stack) => new PasswordPolicy(stack, "Passwords"));

  it("asks for at least what PCI DSS 8.3 and CIS ask for", () => {
    expect(json).toHaveResourceWithProperties(IamAccountPasswordPolicy, {
      minimum_password_length: 14,
      password_reuse_prevention: 24,
      max_password_age: 90,
      require_lowercase_characters: true,
      require_uppercase_characters: true,
      require_numbers: true,
      require_symbols: true,
    });
  });

  it("lets an expired password be changed at sign-in, so that the emergency user is not locked out", () => {
    expect(json).toHaveResourceWithProperties(IamAccountPasswordPolicy, {
      hard_expiry: false,
      allow_users_to_change_password: true,
    });
  });
});

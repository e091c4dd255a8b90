import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { Construct } from "constructs";

/** CIS asks for 14 characters and a history of 24; PCI DSS 8.3.6 and 8.3.7 for 12 and 4. */
const MINIMUM_LENGTH = 14;
const HISTORY = 24;

/** PCI DSS 8.3.9. */
const MAX_AGE_DAYS = 90;

/**
 * What a password of an IAM user must be. People come through Identity Center and have none here; it holds for the
 * emergency user, and for whatever user anybody should ever make. One for each account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export class PasswordPolicy extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new IamAccountPasswordPolicy(this, "Resource", {
      minimumPasswordLength: MINIMUM_LENGTH,
      requireLowercaseCharacters: true,
      requireUppercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      passwordReusePrevention: HISTORY,
      maxPasswordAge: MAX_AGE_DAYS,
      allowUsersToChangePassword: true,
      // An expired password can be changed at sign-in; otherwise the emergency user would be locked out.
      hardExpiry: false,
    });
  }
}

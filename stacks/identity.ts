import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { regionsOf } from "../modules/core/environment";
import { PasswordPolicy } from "../modules/security/password-policy";
import { PermissionsBoundary } from "../modules/security/permissions-boundary";
import { AccountPublicAccessBlock } from "../modules/storage/account-public-access-block";

/** Nothing to choose: it is the same in every account. */
export type IdentitySettings = Record<string, never>;

/** What holds for a whole account, before anything in it gets a role or a bucket. */
export class IdentityStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: IdentitySettings) {
    super(scope, "identity", context);
    new PermissionsBoundary(this, "Boundary", {
      environment: this.place.environment,
      accountId: this.account.id,
      regions: regionsOf(this.environment),
    });
    new PasswordPolicy(this, "Passwords");
    new AccountPublicAccessBlock(this, "PublicAccess");
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { PermissionsBoundary } from "../modules/security/permissions-boundary";

/** Nothing to choose. */
export type IdentitySettings = Record<string, never>;

/** What an account needs before anything in it gets a role. */
export class IdentityStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: IdentitySettings) {
    super(scope, "identity", context);
    new PermissionsBoundary(this, "Boundary", { environment: this.place.environment });
  }
}

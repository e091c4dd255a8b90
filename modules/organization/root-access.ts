import { IamOrganizationsFeatures } from "@cdktf/provider-aws/lib/iam-organizations-features";
import { Construct } from "constructs";

/**
 * Root users of member accounts lose their credentials, and the few tasks that only root may do are opened from the
 * management account for minutes. One for each organization.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management
 */
export class RootAccess extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new IamOrganizationsFeatures(this, "Resource", {
      enabledFeatures: ["RootCredentialsManagement", "RootSessions"],
    });
  }
}

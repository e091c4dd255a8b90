import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { Construct } from "constructs";

/**
 * Security Hub in one account and region, without standards of its own: the organization's policy brings them. Only
 * the account that administers the organization's, and the management account, have one here; the policy makes
 * the others.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html
 */
export class SecurityHub extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new SecurityhubAccount(this, "Resource", {
      enableDefaultStandards: false,
      // One finding for a control, however many standards ask for it.
      controlFindingGenerator: "SECURITY_CONTROL",
      autoEnableControls: true,
    });
  }
}

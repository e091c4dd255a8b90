import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { AccountGuards } from "../modules/security/account-guards";

/** Nothing to choose: it is the same in every account and region. */
export type AccountGuardsSettings = Record<string, never>;

/** Safe defaults of an account's region. */
export class AccountGuardsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: AccountGuardsSettings) {
    super(scope, "account-guards", context);
    new AccountGuards(this, "Guards", { accountId: this.account.id, region: this.folder.awsRegion });
  }
}

import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { accountOf } from "../modules/core/environment";
import { SecurityAdministrator } from "../modules/organization/security-administrator";

export interface DelegationSettings {
  /** Account that administers GuardDuty and Security Hub, the same in every region. */
  readonly administrator: string;
}

/** Who administers the organization's GuardDuty and Security Hub in a region, said by the management account. */
export class DelegationStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, { administrator }: DelegationSettings) {
    super(scope, "delegation", context);
    const { account, region } = this.place;
    this.after("organization", account, "global");
    // Detectors of both accounts are there first: the administrator's is not to be made by AWS, and the
    // management account is enrolled by having one.
    this.after("detectors", account, region);
    this.after("detectors", administrator, region);
    new SecurityAdministrator(this, "Administrator", {
      accountId: accountOf(this.environment, administrator).id,
    });
  }
}

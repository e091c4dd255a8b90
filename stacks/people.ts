import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { People, type PeopleProps } from "../modules/organization/people";

export type PeopleSettings = PeopleProps;

/** Who may do what in which account: permission sets and groups of Identity Center, in its home region. */
export class PeopleStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: PeopleSettings) {
    super(scope, "people", context);
    // Identity Center works across accounts once the organization trusts it.
    this.after("organization", this.place.account, "global");
    new People(this, "People", settings);
  }
}

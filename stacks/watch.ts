import type { Construct } from "constructs";
import { AccountAlarms } from "../modules/audit/account-alarms";
import { TrailAlarms } from "../modules/audit/trail-alarms";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { alarmTopicArn, trailLogGroupName } from "../modules/core/names";

export interface WatchSettings {
  /** Whether this folder's layer `trail` has the events of all accounts and regions, to be watched here. */
  readonly organizationTrail: boolean;
}

/** Alarms on what happens in an account's region, and on the organization's trail where that is. */
export class WatchStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: WatchSettings) {
    super(scope, "watch", context);
    const { environment, account, region } = this.place;
    const alarms = { topicArn: alarmTopicArn(environment, this.account.id, this.folder.awsRegion) };
    this.after("alarms", account, region);

    new AccountAlarms(this, "Account", { environment, alarms });
    if (!settings.organizationTrail) return;
    this.after("trail", account, region);
    new TrailAlarms(this, "Trail", { environment, logGroupName: trailLogGroupName(environment), alarms });
  }
}

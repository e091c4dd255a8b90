import type { Construct } from "constructs";
import { AlarmTopic, type AlarmSubscription } from "../modules/audit/alarm-topic";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { keysContract } from "./keys";

export interface AlarmsSettings {
  /** Whom alarms of this account and region reach, at least one, under keys that never change. */
  readonly subscriptions: Readonly<Record<string, AlarmSubscription>>;
}

/** Encrypted topic that every alarm of an account's region goes to. Its ARN is derived (`alarmTopicArn`). */
export class AlarmsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: AlarmsSettings) {
    super(scope, "alarms", context);
    const { environment, account, region } = this.place;
    new AlarmTopic(this, "Alarms", {
      environment,
      accountId: this.account.id,
      region: this.folder.awsRegion,
      keyArn: this.read(keysContract, account, region).keyArns("alarms"),
      subscriptions: settings.subscriptions,
    });
  }
}

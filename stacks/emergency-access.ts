import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { alarmTopicArn } from "../modules/core/names";
import { EmergencyUser } from "../modules/security/emergency-user";

/** Nothing to choose. */
export type EmergencyAccessSettings = Record<string, never>;

/** The management account's way in when nothing else works. */
export class EmergencyAccessStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: EmergencyAccessSettings) {
    super(scope, "emergency-access", context);
    const { environment, account } = this.place;
    // AWS reports sign-ins and IAM's calls in the region of IAM, which is the one of the folder `global`.
    const { awsRegion } = this.folder;
    this.after("identity", account, "global");
    this.after("alarms", account, awsRegion);
    new EmergencyUser(this, "User", {
      environment,
      accountId: this.account.id,
      alarms: { topicArn: alarmTopicArn(environment, this.account.id, awsRegion) },
    });
  }
}

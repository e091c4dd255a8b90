import type { Construct } from "constructs";
import { CardMasking } from "../modules/audit/card-masking";
import { LogDeliveryPolicy } from "../modules/audit/log-delivery-policy";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { alarmTopicArn } from "../modules/core/names";
import { keysContract } from "./keys";

export interface LogProtectionSettings {
  /** Days that findings of card data in logs are kept. */
  readonly findingsRetentionDays: number;
}

/** What holds for every log group of an account's region: card data is masked, and AWS may deliver logs. */
export class LogProtectionStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: LogProtectionSettings) {
    super(scope, "log-protection", context);
    const { environment, account, region } = this.place;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    this.after("alarms", account, region);

    const { policy: delivery } = new LogDeliveryPolicy(this, "Delivery", place);
    new CardMasking(this, "Masking", {
      environment,
      kmsKeyArn: this.read(keysContract, account, region).keyArns("logs"),
      retentionDays: settings.findingsRetentionDays,
      delivery,
      alarms: { topicArn: alarmTopicArn(environment, place.accountId, place.region) },
    });
  }
}

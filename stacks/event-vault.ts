import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { accountOf } from "../modules/core/environment";
import { EVENT_VAULT_ROUTE, eventVaultName } from "../modules/core/names";
import { EventBus } from "../modules/events/event-bus";
import { routeRoleArn } from "../modules/events/event-names";
import { keysContract } from "./keys";

export interface EventVaultSettings {
  /** Account whose events are copied here. */
  readonly of: string;
  /** Sources whose events are taken. */
  readonly sources: readonly string[];
  /** Days that copies stay replayable, 1 to 3,653. */
  readonly archiveRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/**
 * Bus without rules whose archive keeps a second copy of another account's events, where that account's people and
 * programs cannot reach it. One role of that account puts events on it, the same in name as long as it stands.
 */
export class EventVaultStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: EventVaultSettings) {
    super(scope, "event-vault", context);
    const { environment, account, region } = this.place;
    const { alarms, archiveRetentionDays, sources } = settings;
    const { awsRegion } = this.folder;
    const senderId = accountOf(this.environment, settings.of).id;
    if ("topicArn" in alarms) this.after("alarms", account, region);

    new EventBus(this, "Bus", {
      name: eventVaultName(environment),
      accountId: this.account.id,
      region: awsRegion,
      description: `Copies of the events of account ${settings.of}`,
      keyArn: this.read(keysContract, account, region).keyArns("messaging"),
      publishers: {
        accountId: senderId,
        roleArns: [routeRoleArn(environment, senderId, awsRegion, EVENT_VAULT_ROUTE)],
        sources,
      },
      archiveRetentionDays,
      alarms,
    });
  }
}

import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { eventBusName } from "../modules/core/names";
import { busPublishers } from "../modules/events/bus-publishers";
import { EventBus } from "../modules/events/event-bus";
import type { EventPlan } from "../modules/events/event-plan";
import { EventSchemas } from "../modules/events/event-schemas";
import { keysContract } from "./keys";

export interface EventsSettings extends EventPlan {
  /** Days that every event stays replayable, 1 to 3,653. */
  readonly archiveRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/** Bus of an account's region with its archive, and the schemas of what is said on it. Its name is derived. */
export class EventsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: EventsSettings) {
    super(scope, "events", context);
    const { environment, account, region } = this.place;
    const { alarms, archiveRetentionDays, contract } = settings;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    if ("topicArn" in alarms) this.after("alarms", account, region);

    const name = eventBusName(environment);
    new EventBus(this, "Bus", {
      ...place,
      name,
      description: "What the payments platform tells of transactions",
      keyArn: this.read(keysContract, account, region).keyArns("messaging"),
      publishers: busPublishers(settings, place),
      archiveRetentionDays,
      alarms,
    });
    new EventSchemas(this, "Schemas", { name, contract });
  }
}

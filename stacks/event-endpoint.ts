import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { EventEndpoint } from "../modules/events/event-endpoint";

export interface EventEndpointSettings {
  /** Region that takes over; the folder's own is the primary one, as EventBridge takes it from where it is asked. */
  readonly secondaryRegion: string;
  /** Topic of the alarm that the endpoint goes by. */
  readonly topicArn: string;
}

/** Address of the endpoint, which EventBridge invents. */
export const eventEndpointContract = contract("event-endpoint", 1, { endpointUrl: id("https://") });

/** One EventBridge endpoint over the buses of two regions. It stands in the primary region. */
export class EventEndpointStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: EventEndpointSettings) {
    super(scope, "event-endpoint", context);
    const { environment, account, region } = this.place;
    const { secondaryRegion, topicArn } = settings;
    this.after("identity", account, "global");
    this.after("alarms", account, region);
    for (const each of [region, secondaryRegion]) this.after("events", account, each);

    const { endpointUrl } = new EventEndpoint(this, "Endpoint", {
      environment,
      accountId: this.account.id,
      primaryRegion: this.folder.awsRegion,
      secondaryRegion,
      topicArn,
    });
    this.publish(eventEndpointContract, { endpointUrl });
  }
}

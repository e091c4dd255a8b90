import type { PutEventsCommandInput, PutEventsCommandOutput } from "@aws-sdk/client-eventbridge";
import type { Log } from "../common/log";
import type { OutboxEvent } from "./outbox";
import type { PutEvents } from "./send-in-order";

/** Whose events these are; the relay speaks for the ledger, and for nobody else. */
export const SOURCE = "klap.ledger";

export interface EventBusOptions {
  readonly busName: string;
  /** Id of the endpoint that leads to the bus of a region that is there. @default the region's own bus */
  readonly endpointId?: string;
  readonly log: Log;
}

/**
 * Puts events on a bus. Each carries a key by which whoever gets it twice knows it, and its account's bucket, by which
 * the rules of two regions tell whose it is: both were written with it. What the bus refuses (`FailedEntryCount`) is told, not thrown:
 * others of the same call are there.
 */
export function eventBus(
  send: (
    input: PutEventsCommandInput,
  ) => Promise<Pick<PutEventsCommandOutput, "Entries" | "FailedEntryCount">>,
  { busName, endpointId, log }: EventBusOptions,
): PutEvents {
  return async (events: readonly OutboxEvent[]) => {
    const { Entries = [], FailedEntryCount = 0 } = await send({
      Entries: events.map(({ eventType, detail }) => ({
        EventBusName: busName,
        Source: SOURCE,
        DetailType: eventType,
        Detail: JSON.stringify(detail),
      })),
      ...(endpointId !== undefined && { EndpointId: endpointId }),
    });
    if (FailedEntryCount > 0) {
      const codes = [...new Set(Entries.flatMap(({ ErrorCode }) => ErrorCode ?? []))];
      log("warn", "the bus refused events", { failed: FailedEntryCount, reason: codes.join(", ") });
    }
    return events.map((_, at) => Entries[at]?.EventId !== undefined);
  };
}

/** Id by which calls name an endpoint: `abc.veo` of `https://abc.veo.endpoint.events.amazonaws.com`. */
export function endpointIdOf(url: string): string {
  const [, id] = /^(?:https:\/\/)?([a-z0-9.-]+)\.endpoint\.events\.amazonaws\.com\/?$/.exec(url) ?? [];
  if (id === undefined)
    throw new Error(`KLAP_EVENT_ENDPOINT_URL must be an endpoint of EventBridge, got ${url}`);
  return id;
}

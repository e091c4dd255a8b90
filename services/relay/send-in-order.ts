import type { OutboxEvent } from "./outbox";

/** Events of one call, as EventBridge takes them. */
const MAX_ENTRIES = 10;

/** Sends up to ten events in one call, and tells of each, in their order, whether the bus has it. */
export type PutEvents = (events: readonly OutboxEvent[]) => Promise<readonly boolean[]>;

/**
 * Sends events so that those of one account go in order: a call holds one event of an account at most, and after one
 * that the bus did not take, nothing more of its account goes this time.
 * @returns the events that the bus has
 */
export async function sendInOrder(events: readonly OutboxEvent[], put: PutEvents): Promise<OutboxEvent[]> {
  const sent: OutboxEvent[] = [];
  const stuck = new Set<string>();
  let rest = [...events];
  while (rest.length > 0) {
    const batch: OutboxEvent[] = [];
    const accounts = new Set<string>();
    const later: OutboxEvent[] = [];
    for (const event of rest) {
      const { merchantAccount } = event;
      if (stuck.has(merchantAccount)) continue;
      if (batch.length < MAX_ENTRIES && !accounts.has(merchantAccount)) batch.push(event);
      else later.push(event);
      accounts.add(merchantAccount);
    }
    if (batch.length === 0) break;
    const taken = await put(batch);
    batch.forEach((event, at) => {
      if (taken[at] === true) sent.push(event);
      else stuck.add(event.merchantAccount);
    });
    rest = later;
  }
  return sent;
}

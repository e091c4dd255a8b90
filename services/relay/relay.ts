import type { Pool } from "pg";
import { inTransaction, takesWrites, type Queries } from "../common/database";
import type { Log } from "../common/log";
import { rest } from "../common/run-until-told";
import { claimShard, markSent, waitingEvents, waitingShards } from "./outbox";
import { sendInOrder, type PutEvents } from "./send-in-order";

/** Events of a shard that are carried before it is given back. */
const ROUND = 200;
/** Milliseconds until the next look when nothing waited. */
const IDLE = 200;
/** Milliseconds until the next look where another region's database takes the writes. */
const ELSEWHERE = 5_000;

/**
 * Carries events from the outbox to the bus, at least once: one is marked as sent after the bus has it, and one that
 * was sent just before the process ended is sent again under the same id. A shard is carried by one relay at a time,
 * as long as a transaction of the database lasts.
 */
export async function relay(database: Pool, put: PutEvents, signal: AbortSignal, log: Log): Promise<void> {
  while (!signal.aborted) {
    if (!(await takesWrites(database))) {
      await rest(ELSEWHERE, signal);
      continue;
    }
    const { shards } = await waitingShards(database as Queries);
    let sent = 0;
    // Each relay begins somewhere else, so that they seldom want the same shard.
    const first = Math.floor(Math.random() * shards.length);
    for (const shard of [...shards.slice(first), ...shards.slice(0, first)]) {
      if (signal.aborted) break;
      sent += await relayShard(database, shard, put);
    }
    if (sent > 0) log("info", "relayed", { count: sent });
    else await rest(IDLE, signal);
  }
}

/** @returns how many events of the shard were sent; none if another relay carries it */
export async function relayShard(database: Pool, shard: number, put: PutEvents): Promise<number> {
  return inTransaction(database, async (connection) => {
    if (!(await claimShard(connection, shard))) return 0;
    const events = await waitingEvents(connection, shard, ROUND);
    const sent = await sendInOrder(events, put);
    await markSent(connection, sent);
    return sent.length;
  });
}

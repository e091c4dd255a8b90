import type { Queries } from "../common/database";

/** An event that waits for the bus. */
export interface OutboxEvent {
  readonly position: string;
  readonly eventId: string;
  readonly merchantAccount: string;
  readonly eventType: string;
  readonly detail: object;
}

/** Numbers below which nobody else's advisory locks of this database begin. */
const LOCKS = 7_302_000;

const WAITING = `
  SELECT position::text, event_id AS "eventId", merchant_account AS "merchantAccount",
         event_type AS "eventType", detail
  FROM outbox WHERE shard = $1 AND sent_at IS NULL ORDER BY position LIMIT $2`;

/** Has this transaction of the database carry a shard alone, or tells that another relay does. */
export async function claimShard(database: Queries, shard: number): Promise<boolean> {
  const { rows } = await database.query<{ mine: boolean }>("SELECT pg_try_advisory_xact_lock($1) AS mine", [
    LOCKS + shard,
  ]);
  return rows[0]?.mine === true;
}

/** Events of a shard that were not sent yet, in the order in which they were written. */
export async function waitingEvents(database: Queries, shard: number, limit: number): Promise<OutboxEvent[]> {
  const { rows } = await database.query<OutboxEvent>(WAITING, [shard, limit]);
  return rows;
}

export async function markSent(database: Queries, events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await database.query("UPDATE outbox SET sent_at = now() WHERE position = ANY($1::bigint[])", [
    events.map(({ position }) => position),
  ]);
}

/** Shards in which something waits, and how much waits in all of them. */
export async function waitingShards(database: Queries): Promise<{ shards: number[]; count: number }> {
  const { rows } = await database.query<{ shard: number; count: number }>(
    "SELECT shard, count(*)::int AS count FROM outbox WHERE sent_at IS NULL GROUP BY shard ORDER BY shard",
  );
  return {
    shards: rows.map(({ shard }) => shard),
    count: rows.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Takes away what was sent so long ago that nobody asks any more. @returns how many events went */
export async function forgetSent(database: Queries, olderThanHours: number): Promise<number> {
  const { rowCount } = await database.query(
    `DELETE FROM outbox WHERE position IN (
       SELECT position FROM outbox WHERE sent_at < now() - make_interval(hours => $1) LIMIT 10000)`,
    [olderThanHours],
  );
  return rowCount ?? 0;
}

import { MESSAGE_TABLE } from "./message-table";
import type { NamedQuery } from "./query-workgroup";

/** Questions that operations and auditors ask first. `day` is always named: it decides what a query reads. */
export function archiveQueries(database: string): Readonly<Record<string, NamedQuery>> {
  const messages = `"${database}"."${MESSAGE_TABLE}"`;
  return {
    "messages-by-hour": {
      description: "How many messages of each kind a day had, by hour",
      sql: `SELECT date_trunc('hour', occurred_at) AS hour, type, count(*) AS messages, sum(amount_minor) AS amount_minor
FROM ${messages}
WHERE day = cast(current_date - interval '1' day AS varchar)
GROUP BY 1, 2
ORDER BY 1, 2`,
    },
    "repeated-across-days": {
      description: "Keys that stand on two days: a retry over midnight, or a key that was used twice",
      sql: `SELECT idempotency_key, array_agg(day ORDER BY day) AS days
FROM ${messages}
WHERE day >= cast(current_date - interval '7' day AS varchar)
GROUP BY idempotency_key
HAVING count(*) > 1
LIMIT 1000`,
    },
    "one-message": {
      description: "Everything about one message; put in its key and its day",
      sql: `SELECT *
FROM ${messages}
WHERE day = '2026-01-31' AND idempotency_key = 'the key'`,
    },
  };
}

import type { Queries } from "../common/database";
import { bucketOf } from "../common/home-region";
import { contentHash, type Transaction } from "../common/transaction";

/** Parts of the outbox that relays carry independently of each other. Final: an account must not change its part. */
export const SHARDS = 64;

/** Business days are Chile's. */
const TIME_ZONE = "America/Santiago";

/** Shard of the outbox that an account's events wait in. */
export function shardOf(merchantAccount: string): number {
  return bucketOf(merchantAccount) % SHARDS;
}

/** What became of a batch. */
export interface Written {
  /** Transactions that were new. */
  readonly posted: number;
  /** Ids under which the ledger already has something else: the key was used for two payments. */
  readonly conflicting: readonly string[];
}

/**
 * Posts what is new and puts its event into the outbox, all in one statement. A transaction that another process is
 * just writing makes this one wait for its end, so that the same key makes one row whoever comes first. Accounts of a
 * batch stand in order, or two processes could wait for each other.
 */
const POST = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(
      place int, id text, "merchantAccount" text, kind text, amount numeric, currency text, payload text,
      hash text, "receivedAt" bigint, bucket int, shard smallint)
  ), posted AS (
    INSERT INTO transactions
      (transaction_id, merchant_account, kind, amount, currency, payload, content_hash, received_at)
    SELECT id, "merchantAccount", kind, amount, currency, decode(payload, 'base64'), decode(hash, 'hex'),
           to_timestamp("receivedAt" / 1000.0)
    FROM given ORDER BY id
    ON CONFLICT (transaction_id) DO NOTHING
    RETURNING transaction_id, posted_at
  )
  INSERT INTO outbox (event_id, merchant_account, shard, event_type, detail)
  SELECT id, "merchantAccount", shard,
    CASE kind
      WHEN 'PAYMENT' THEN 'TransactionPosted'
      WHEN 'REVERSAL' THEN 'ReversalRequested'
      ELSE 'SettlementRequested'
    END,
    jsonb_build_object('idempotencyKey', id, 'merchantAccount', "merchantAccount", 'homeBucket', bucket,
      'occurredAt', to_char(posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || CASE kind
      WHEN 'SETTLEMENT' THEN jsonb_build_object('settlementId', id,
        'businessDate', to_char(posted_at AT TIME ZONE '${TIME_ZONE}', 'YYYY-MM-DD'))
      ELSE jsonb_build_object('transactionId', id, 'amountMinor', (amount * 100)::bigint, 'currency', currency)
    END
    || CASE kind WHEN 'REVERSAL' THEN jsonb_build_object('reason', 'asked for by the merchant') ELSE '{}' END
  FROM given JOIN posted ON posted.transaction_id = given.id
  ORDER BY place`;

const CONFLICTS = `
  SELECT transaction_id AS id FROM transactions
  JOIN jsonb_to_recordset($1::jsonb) AS given(id text, hash text) ON given.id = transaction_id
  WHERE content_hash <> decode(given.hash, 'hex') ORDER BY 1`;

/**
 * Writes transactions once by their ids, in the order in which they come. To be called in a transaction of the
 * database; the same batch may be written again, by this process or another.
 */
export async function writeTransactions(
  database: Queries,
  transactions: readonly Transaction[],
): Promise<Written> {
  const given = new Map<string, object>();
  const repeatedDifferently = new Set<string>();
  for (const transaction of transactions) {
    const { id, payload, merchantAccount, ...rest } = transaction;
    const hash = contentHash(transaction).toString("hex");
    const known = given.get(id) as { hash: string } | undefined;
    if (known === undefined)
      given.set(id, {
        ...rest,
        place: given.size,
        id,
        merchantAccount,
        payload: Buffer.from(payload).toString("base64"),
        hash,
        bucket: bucketOf(merchantAccount),
        shard: shardOf(merchantAccount),
      });
    else if (known.hash !== hash) repeatedDifferently.add(id);
  }
  if (given.size === 0) return { posted: 0, conflicting: [] };
  const json = JSON.stringify([...given.values()]);
  const { rowCount } = await database.query(POST, [json]);
  const posted = rowCount ?? 0;
  if (posted === given.size) return { posted, conflicting: [...repeatedDifferently] };
  // A statement of its own, which sees what others wrote while this one waited for them.
  const { rows } = await database.query<{ id: string }>(CONFLICTS, [json]);
  return { posted, conflicting: [...new Set([...rows.map(({ id }) => id), ...repeatedDifferently])] };
}

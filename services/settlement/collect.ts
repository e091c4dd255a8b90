import * as z from "zod/mini";
import type { Queries } from "../common/database";
import { OF_THE_DAY, settlementDate, SIGNED_AMOUNT } from "./settlement-day";

/** Batches that one task submits: few enough that a repeated task repeats little. */
const PAGE = 100;

const INPUT = z.object({ settlementDate, maxPages: z.int().check(z.minimum(1)) });

/** Batches to submit together. */
export interface BatchPage {
  readonly settlementDate: string;
  readonly batchIds: readonly string[];
}

const COLLECT = `
  WITH due AS (
    SELECT transaction_id, merchant_account, currency, ${SIGNED_AMOUNT} AS signed
    FROM transactions
    WHERE ${OF_THE_DAY}
      AND NOT EXISTS (SELECT FROM settlement_items item WHERE item.transaction_id = transactions.transaction_id)
  ), made AS (
    INSERT INTO settlement_batches (batch_id, settlement_date, merchant_account, currency, amount, transactions)
    SELECT left(encode(sha256(convert_to(concat_ws('/', $1::date, merchant_account, currency), 'UTF8')), 'hex'), 32),
           $1::date, merchant_account, currency, sum(signed), count(*)
    FROM due GROUP BY merchant_account, currency
    ON CONFLICT DO NOTHING
    RETURNING batch_id, merchant_account, currency
  )
  INSERT INTO settlement_items (transaction_id, batch_id)
  SELECT due.transaction_id, made.batch_id FROM due JOIN made USING (merchant_account, currency)`;

const WAITING = `
  SELECT batch_id, count(*) OVER ()::int AS total FROM settlement_batches
  WHERE settlement_date = $1::date AND status = 'COLLECTED' ORDER BY batch_id LIMIT $2`;

/**
 * Makes a day's batches, one for each merchant account and currency, and names those that are still to be submitted: as many
 * pages as the caller takes, and how many batches are left then.
 * It can run again: a batch that is there keeps its sum, and what came after it is the reconciliation's to find.
 */
export async function collect(
  database: Queries,
  event: unknown,
): Promise<{ settlementDate: string; pages: BatchPage[]; left: number }> {
  const { settlementDate, maxPages } = z.parse(INPUT, event);
  // Batch and items come from one statement, and so from one look at the transactions.
  await database.query(COLLECT, [settlementDate]);
  const { rows } = await database.query<{ batch_id: string; total: number }>(WAITING, [
    settlementDate,
    maxPages * PAGE,
  ]);
  const ids = rows.map(({ batch_id }) => batch_id);
  const pages: BatchPage[] = [];
  for (let first = 0; first < ids.length; first += PAGE)
    pages.push({ settlementDate, batchIds: ids.slice(first, first + PAGE) });
  return { settlementDate, pages, left: (rows[0]?.total ?? 0) - ids.length };
}

import * as z from "zod/mini";
import type { Queries } from "../common/database";
import { OF_THE_DAY, settlementDate, SIGNED_AMOUNT } from "./settlement-day";

/** Differences that an answer names; all of them are counted. */
const NAMED = 100;

const INPUT = z.object({ settlementDate });

/** An account whose postings of the day are not what was settled. */
export interface Difference {
  readonly merchantAccount: string;
  readonly currency: string;
  readonly posted: string;
  readonly settled: string;
}

const DIFFERENCES = `
  SELECT merchant_account AS "merchantAccount", currency,
         coalesce(posted.amount, 0)::text AS posted, coalesce(settled.amount, 0)::text AS settled,
         count(*) OVER ()::int AS total
  FROM (
    SELECT merchant_account, currency, sum(${SIGNED_AMOUNT}) AS amount FROM transactions
    WHERE ${OF_THE_DAY} GROUP BY merchant_account, currency
  ) posted
  FULL JOIN (
    SELECT merchant_account, currency, amount FROM settlement_batches
    WHERE settlement_date = $1::date AND status = 'SUBMITTED'
  ) settled USING (merchant_account, currency)
  WHERE posted.amount IS DISTINCT FROM settled.amount
  ORDER BY merchant_account, currency LIMIT ${NAMED}`;

/** Compares what the ledger posted on a day with what was submitted for it. A day without a difference is settled. */
export async function reconcile(
  database: Queries,
  event: unknown,
): Promise<{ settlementDate: string; count: number; differences: Difference[] }> {
  const { settlementDate } = z.parse(INPUT, event);
  const { rows } = await database.query<Difference & { total: number }>(DIFFERENCES, [settlementDate]);
  const differences = rows.map(({ total: _total, ...difference }) => difference);
  return { settlementDate, count: rows[0]?.total ?? 0, differences };
}

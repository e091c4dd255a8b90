import * as z from "zod/mini";

/** Where KLAP's day begins and ends. */
export const TIME_ZONE = "America/Santiago";

/** Day that a settlement is about, as every task gets it: `{ "settlementDate": "2026-11-23" }`. */
export const settlementDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Merchant accounts of canaries, whose payments nobody is paid for. */
export const CANARY_ACCOUNTS = "klap-canary-%";

/**
 * Transactions of a day, $1, as SQL. What was posted that day counts, whenever it happened: a message that waited is
 * settled with the day in which it came to the ledger.
 */
export const OF_THE_DAY = `
  posted_at >= ($1::date)::timestamp AT TIME ZONE '${TIME_ZONE}'
  AND posted_at < ($1::date + 1)::timestamp AT TIME ZONE '${TIME_ZONE}'
  AND kind IN ('PAYMENT', 'REVERSAL')
  AND merchant_account NOT LIKE '${CANARY_ACCOUNTS}'`;

/** What a transaction adds to its merchant's sum, as SQL. */
export const SIGNED_AMOUNT = "CASE kind WHEN 'REVERSAL' THEN -amount ELSE amount END";

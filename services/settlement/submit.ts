import * as z from "zod/mini";
import type { Queries } from "../common/database";
import type { Submit } from "./counterparty";
import { settlementDate } from "./settlement-day";

const INPUT = z.object({ settlementDate, batchIds: z.array(z.string()).check(z.maxLength(100)) });

/** What became of a page of batches. */
export interface SubmittedPage {
  readonly settlementDate: string;
  readonly submitted: readonly { readonly batchId: string; readonly reference: string }[];
  readonly rejected: readonly { readonly batchId: string; readonly reason: string }[];
}

interface Batch {
  readonly batch_id: string;
  readonly merchant_account: string;
  readonly currency: string;
  readonly amount: string;
  readonly transactions: number;
}

const BATCHES = `
  SELECT batch_id, merchant_account, currency, amount::text, transactions FROM settlement_batches
  WHERE settlement_date = $1::date AND batch_id = ANY($2) AND status = 'COLLECTED' ORDER BY batch_id`;

/**
 * Submits a page of batches under their ids, so that one which the other side has already is not paid twice. Nothing
 * is written here: `record` does, and a page that is cut off is submitted again.
 */
export async function submit(database: Queries, send: Submit, event: unknown): Promise<SubmittedPage> {
  const { settlementDate, batchIds } = z.parse(INPUT, event);
  const { rows } = await database.query<Batch>(BATCHES, [settlementDate, batchIds]);
  const submitted: { batchId: string; reference: string }[] = [];
  const rejected: { batchId: string; reason: string }[] = [];
  for (const {
    batch_id: batchId,
    merchant_account: merchantAccount,
    currency,
    amount,
    transactions,
  } of rows) {
    const body = { batchId, settlementDate, merchantAccount, currency, amount, transactions };
    const answer = await send("/settlements", batchId, body);
    if ("reference" in answer) submitted.push({ batchId, ...answer });
    else rejected.push({ batchId, ...answer });
  }
  return { settlementDate, submitted, rejected };
}

import * as z from "zod/mini";
import type { Queries } from "../common/database";
import type { Submit } from "./counterparty";

const INPUT = z.object({ transactionId: z.string().check(z.regex(/^[0-9a-f]{32}$/)) });

interface Reversal {
  readonly merchant_account: string;
  readonly currency: string;
  readonly amount: string;
}

const REVERSAL = `
  SELECT merchant_account, currency, amount::text FROM transactions
  WHERE transaction_id = $1 AND kind = 'REVERSAL'`;

/** There is no such reversal in the ledger: trying again helps nobody. */
export class UnknownReversal extends Error {
  public override readonly name = "UnknownReversal";
}

/**
 * Tells the other side of a reversal that the ledger has posted, under the reversal's own id.
 * @throws UnknownReversal if the ledger has none of that id
 */
export async function reverse(
  database: Queries,
  send: Submit,
  event: unknown,
): Promise<
  | { transactionId: string; status: "SUBMITTED"; reference: string }
  | { transactionId: string; status: "REJECTED"; reason: string }
> {
  const { transactionId } = z.parse(INPUT, event);
  const { rows } = await database.query<Reversal>(REVERSAL, [transactionId]);
  const [found] = rows;
  if (!found) throw new UnknownReversal(`the ledger has no reversal ${transactionId}`);
  const { merchant_account: merchantAccount, currency, amount } = found;
  const answer = await send("/reversals", transactionId, {
    transactionId,
    merchantAccount,
    currency,
    amount,
  });
  return "reference" in answer
    ? { transactionId, status: "SUBMITTED", ...answer }
    : { transactionId, status: "REJECTED", ...answer };
}

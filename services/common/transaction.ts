import { createHash } from "node:crypto";

export const KINDS = ["PAYMENT", "REVERSAL", "SETTLEMENT"] as const;
export type Kind = (typeof KINDS)[number];

/** One message of a payment, from the ingest to the ledger. */
export interface Transaction {
  /** Made of merchant account and idempotency key: the same message has the same id, wherever it comes in. */
  readonly id: string;
  /** A token of the account, never a card number. */
  readonly merchantAccount: string;
  readonly kind: Kind;
  /** Exact, with two digits behind the point. */
  readonly amount: string;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly payload: Uint8Array;
}

/** Id of the transaction that a merchant account means by a key. Final: the ledger writes once by it. */
export function transactionId(merchantAccount: string, idempotencyKey: string): string {
  return createHash("sha256").update(`${merchantAccount}\n${idempotencyKey}`).digest("hex").slice(0, 32);
}

/** What two messages must share to be the same, beside their id. When they came in does not count. */
export function contentHash({ merchantAccount, kind, amount, currency, payload }: Transaction): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([merchantAccount, kind, amount, currency]))
    .update(payload)
    .digest();
}

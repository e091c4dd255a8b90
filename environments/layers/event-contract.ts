import type { LayerSettings } from "../../stacks/catalog";

type EventContract = LayerSettings["events"]["contract"];

const LEDGER = "klap.ledger";
const TRANSACTION = { transactionId: { type: "string" } } as const;
const AMOUNT = { amountMinor: { type: "integer", minimum: 0 }, currency: { type: "string" } } as const;

/**
 * What the platform tells of transactions, the same in every environment. The ledger says it by its outbox, and the
 * relay puts it on the bus. Accounts and cards are tokens; no event holds a card number.
 */
export const EVENT_CONTRACT: EventContract = {
  sources: { [LEDGER]: { service: "relay" } },
  events: {
    TransactionPosted: {
      source: LEDGER,
      description: "A payment stands in the ledger.",
      fields: { ...TRANSACTION, ...AMOUNT },
    },
    TransactionRejected: {
      source: LEDGER,
      description: "The ledger did not take a transaction.",
      fields: { ...TRANSACTION, reason: { type: "string" } },
    },
    ReversalRequested: {
      source: LEDGER,
      description: "A payment is to be taken back.",
      fields: { ...TRANSACTION, ...AMOUNT, reason: { type: "string" } },
    },
    TransactionReversed: {
      source: LEDGER,
      description: "A payment was taken back.",
      fields: { ...TRANSACTION, ...AMOUNT },
    },
    SettlementRequested: {
      source: LEDGER,
      description: "A merchant account's payments of a day are to be paid out.",
      fields: { settlementId: { type: "string" }, businessDate: { type: "string", format: "date" } },
    },
  },
};

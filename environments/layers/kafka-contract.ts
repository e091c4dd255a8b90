import type { LayerSettings } from "../../stacks/catalog";

type KafkaContract = LayerSettings["kafka"]["contract"];

const HOURS_PER_DAY = 24;
const MIB = 1_048_576;

/** One message of a payment, as the ingest writes it. The account is a token, never a card number. */
const TRANSACTION = JSON.stringify({
  type: "record",
  name: "Transaction",
  namespace: "klap.payments",
  fields: [
    { name: "id", type: "string" },
    { name: "merchantAccount", type: "string" },
    { name: "kind", type: { type: "enum", name: "Kind", symbols: ["PAYMENT", "REVERSAL", "SETTLEMENT"] } },
    { name: "amount", type: { type: "bytes", logicalType: "decimal", precision: 18, scale: 2 } },
    { name: "currency", type: "string" },
    { name: "receivedAt", type: { type: "long", logicalType: "timestamp-millis" } },
    { name: "payload", type: "bytes" },
  ],
});

/** What the ledger has made of a transaction. */
const POSTING = JSON.stringify({
  type: "record",
  name: "Posting",
  namespace: "klap.payments",
  fields: [
    { name: "transactionId", type: "string" },
    { name: "merchantAccount", type: "string" },
    { name: "status", type: { type: "enum", name: "Status", symbols: ["POSTED", "REJECTED", "REVERSED"] } },
    { name: "reason", type: ["null", "string"], default: null },
    { name: "postedAt", type: { type: "long", logicalType: "timestamp-millis" } },
  ],
});

/** What differs between environments. */
export interface ContractSizes {
  readonly recovery: KafkaContract["recovery"];
  /** Partitions of what carries every transaction. Final. */
  readonly partitions: number;
  /** Most consumers of one application at work in a region. */
  readonly consumers: number;
  readonly retentionDays: number;
  /** Bytes per second that one application may write and read, or why nothing limits it. */
  readonly quota: KafkaContract["principals"][string]["quota"];
}

/**
 * The platform's topics and who works with them. Topics are keyed by merchant account; `ledger` reads those of all
 * regions, since it writes for all of them in the region of the database's writer.
 */
export function kafkaContract(sizes: ContractSizes): KafkaContract {
  const { recovery, partitions, consumers, retentionDays, quota } = sizes;
  const kept = { policy: "delete", retentionHours: retentionDays * HOURS_PER_DAY } as const;
  const every = { of: "every-region", consumers } as const;
  return {
    recovery,
    topics: {
      transactions: {
        partitions,
        cleanup: kept,
        maxMessageBytes: MIB,
        schema: { format: "AVRO", definition: TRANSACTION, compatibility: "FULL_TRANSITIVE" },
        mirrored: true,
        archived: true,
      },
      postings: {
        partitions,
        cleanup: kept,
        maxMessageBytes: MIB,
        schema: { format: "AVRO", definition: POSTING, compatibility: "FULL_TRANSITIVE" },
        mirrored: true,
        archived: false,
      },
      merchants: {
        partitions,
        cleanup: { policy: "compact" },
        maxMessageBytes: MIB,
        schema: { noSchema: "home regions by bucket, which the platform alone writes and reads" },
        mirrored: true,
        archived: false,
      },
      "dead-letters": {
        partitions,
        cleanup: kept,
        maxMessageBytes: MIB,
        schema: { noSchema: "it holds what no schema fits" },
        mirrored: false,
        archived: false,
      },
    },
    principals: {
      ingest: { reads: { merchants: every }, writes: { transactions: { of: "own-region" } }, quota },
      ledger: {
        reads: { transactions: every, merchants: every },
        writes: { postings: { of: "own-region" }, "dead-letters": { of: "own-region" } },
        quota,
      },
      settlement: { reads: { postings: every }, writes: {}, quota },
      "dead-letters": { reads: { "dead-letters": { of: "own-region", consumers: 1 } }, writes: {}, quota },
      "people-operations": {
        reads: { "*": { of: "every-region", consumers: 1 } },
        writes: { merchants: { of: "own-region" } },
        quota,
      },
    },
  };
}

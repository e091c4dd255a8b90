import { HOME_BUCKETS } from "../core/home-region";
import type { FieldSchema } from "./event-contract";

/** Field by which rules know a merchant account's home. EventBridge cannot hash, so whoever speaks has done it. */
export const HOME_FIELD = "homeBucket";

/** Fields of `detail` that every event has. */
export const COMMON_FIELDS = {
  /** The same for the same thing told twice: consumers do it once. */
  idempotencyKey: { type: "string" },
  merchantAccount: { type: "string" },
  [HOME_FIELD]: { type: "integer", minimum: 0, maximum: HOME_BUCKETS - 1 },
  occurredAt: { type: "string", format: "date-time" },
} as const satisfies Readonly<Record<string, FieldSchema>>;

import type { Json } from "./json";

/** What an attribute says once its references are followed. */
export type Value =
  | { readonly kind: "absent" }
  | { readonly kind: "known"; readonly value: Exclude<Json, null> }
  /** Decided by AWS or a vendor when it is applied; what the file says instead. */
  | { readonly kind: "unknown"; readonly expression: string };

export const ABSENT: Value = { kind: "absent" };

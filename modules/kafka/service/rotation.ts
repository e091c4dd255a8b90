/**
 * Which credentials of every principal are valid. A rotation overlaps: `current` grows by one while `previous`
 * stays valid, clients read their secret again, then `previous` is revoked.
 */
export interface KafkaRotation {
  /** Number of the credentials in the secrets, from 1. */
  readonly current: number;
  /** Whether those of before still work. */
  readonly previous: "valid" | "revoked";
}

/** Numbers of all credentials that work, the current one last. */
export function generations({ current, previous }: KafkaRotation): number[] {
  return previous === "valid" && current > 1 ? [current - 1, current] : [current];
}

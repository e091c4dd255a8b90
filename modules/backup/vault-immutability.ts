import type { IConstruct } from "constructs";
import { requireInteger } from "../core/checks";

/**
 * Whether backups can be deleted before their time: `none` anybody with the permission may, `governance` whoever may
 * take the lock off first, `compliance` nobody once `changeableForDays` are over, not even AWS, so that such a vault
 * cannot be removed until everything in it is old enough. A locked vault also refuses backups that would be kept for
 * fewer or more days than it says.
 */
export type VaultImmutability =
  | { readonly mode: "none" }
  | ({ readonly mode: "governance" } & RetentionBounds)
  | ({
      readonly mode: "compliance";
      /** Days during which the lock can still be taken off, at least 3. */
      readonly changeableForDays: number;
    } & RetentionBounds);

/** Days for which a backup may be kept in a locked vault. */
export interface RetentionBounds {
  readonly minRetentionDays: number;
  readonly maxRetentionDays: number;
}

/** What AWS Backup takes: up to 100 years. */
export const MAX_RETENTION_DAYS = 36_500;
const MIN_CHANGEABLE_DAYS = 3;

/** Throws unless a lock has bounds that AWS Backup takes, and compliance enough days to think again. */
export function requireVaultImmutability(scope: IConstruct, immutability: VaultImmutability): void {
  if (immutability.mode === "none") return;
  const { minRetentionDays: min, maxRetentionDays: max } = immutability;
  requireInteger(scope, "immutability.minRetentionDays", min, 1, MAX_RETENTION_DAYS);
  requireInteger(scope, "immutability.maxRetentionDays", max, min, MAX_RETENTION_DAYS);
  if (immutability.mode === "compliance")
    requireInteger(
      scope,
      "immutability.changeableForDays",
      immutability.changeableForDays,
      MIN_CHANGEABLE_DAYS,
      MAX_RETENTION_DAYS,
    );
}

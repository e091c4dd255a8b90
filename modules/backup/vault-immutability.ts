import { integerProblems, oneOfProblems, type FieldProblem } from "../core/problems";

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

/** What is wrong with a lock: an unknown mode, bounds that AWS Backup does not take, too few days to think again. */
export function vaultImmutabilityProblems(immutability: VaultImmutability): FieldProblem[] {
  const { mode } = immutability;
  if (mode !== "governance" && mode !== "compliance")
    return oneOfProblems<string>("immutability.mode", mode, ["none", "governance", "compliance"]);
  const { minRetentionDays: min, maxRetentionDays: max } = immutability;
  return [
    ...integerProblems("immutability.minRetentionDays", min, 1, MAX_RETENTION_DAYS),
    ...integerProblems("immutability.maxRetentionDays", max, min, MAX_RETENTION_DAYS),
    ...(mode === "compliance"
      ? integerProblems(
          "immutability.changeableForDays",
          immutability.changeableForDays,
          MIN_CHANGEABLE_DAYS,
          MAX_RETENTION_DAYS,
        )
      : []),
  ];
}

/** Nothing if the vault takes backups that are kept for that many days. */
export function keepableProblems(
  field: string,
  days: number,
  immutability: VaultImmutability,
): FieldProblem[] {
  const { mode } = immutability;
  return mode === "none"
    ? integerProblems(field, days, 1, MAX_RETENTION_DAYS)
    : integerProblems(field, days, immutability.minRetentionDays, immutability.maxRetentionDays);
}

import type { IConstruct } from "constructs";
import { requireNone } from "../core/checks";
import { integerProblems, oneOfProblems, type FieldProblem } from "../core/problems";

/**
 * Whether stored versions can be deleted before their time: `none` anybody with the permission may, `governance`
 * only with a permission of its own, `compliance` nobody, not even the account's root user, so that such a
 * bucket cannot be removed until everything in it is old enough.
 */
export type Immutability =
  { readonly mode: "none" } | { readonly mode: "governance" | "compliance"; readonly retentionDays: number };

/** S3 takes up to 100 years. */
export const MAX_RETENTION_DAYS = 36_500;

/** What is wrong with an immutability: an unknown mode, or a lock without days that S3 takes. */
export function immutabilityProblems(immutability: Immutability): FieldProblem[] {
  const { mode } = immutability;
  return mode === "governance" || mode === "compliance"
    ? integerProblems("immutability.retentionDays", immutability.retentionDays, 1, MAX_RETENTION_DAYS)
    : oneOfProblems<string>("immutability.mode", mode, ["none", "governance", "compliance"]);
}

/** Throws unless the retention is a number of days that S3 takes. */
export function requireImmutability(scope: IConstruct, immutability: Immutability): void {
  requireNone(scope, immutabilityProblems(immutability));
}

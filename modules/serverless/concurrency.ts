import { integerProblems, type FieldProblem } from "../core/problems";

/** Executions that AWS keeps for functions without a reservation, in an account with the usual quota. */
export const UNRESERVED = 100;

/**
 * How many executions of a function run at once. `reserved`: so many are kept for it, and no more run.
 * `provisioned`: so many of these are always warm, which is paid for by the hour. Without a reservation it takes what
 * others leave.
 */
export type Concurrency =
  | { readonly kind: "reserved"; readonly reserved: number }
  | { readonly kind: "provisioned"; readonly reserved: number; readonly provisioned: number }
  | { readonly kind: "unreserved"; readonly reason: string };

/** A reservation is a number, and what is warm is a part of it. */
export function concurrencyProblems(field: string, concurrency: Concurrency): FieldProblem[] {
  if (concurrency.kind === "unreserved") return [];
  const { reserved } = concurrency;
  return [
    ...integerProblems(`${field}.reserved`, reserved, 1, 100_000),
    ...(concurrency.kind === "provisioned"
      ? integerProblems(`${field}.provisioned`, concurrency.provisioned, 1, reserved)
      : []),
  ];
}

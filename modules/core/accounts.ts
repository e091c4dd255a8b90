import type { Account } from "./environment";

/** Accounts by name. */
export function accounts<Name extends string>(
  ids: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Account>> {
  const entries = Object.entries<string>(ids).map(([name, id]) => [name, { id }]);
  return Object.fromEntries(entries) as Record<Name, Account>;
}

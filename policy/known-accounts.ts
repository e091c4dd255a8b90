import type { Platform } from "./platform";

/** Accounts of the platform: those that settings name, and those in which its stacks work. */
export function knownAccounts({ graph, promises }: Platform): ReadonlySet<string> {
  const accounts = new Set(promises.accounts.keys());
  for (const { account } of graph.stacks) if (account !== undefined) accounts.add(account);
  return accounts;
}

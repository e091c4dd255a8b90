import type { Account } from "./environment";
import { deployRoleArn } from "./names";

/** Accounts by name, each with the role that the bootstrap template made for Terraform. */
export function accounts<Name extends string>(
  ids: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Account>> {
  const entries = Object.entries<string>(ids).map(([name, id]) => [name, { id, roleArn: deployRoleArn(id) }]);
  return Object.fromEntries(entries) as Record<Name, Account>;
}

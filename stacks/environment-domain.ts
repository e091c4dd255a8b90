import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";

/** Public domain of an environment. @throws UserError if it has none. */
export function environmentDomain({ name, domain }: Environment): string {
  if (domain === undefined)
    throw new UserError(`environment ${name} has DNS zones and no domain: set its domain`);
  return domain;
}

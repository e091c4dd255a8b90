import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";

/**
 * Refuses to touch a cloud for an environment that still has placeholders.
 * @throws UserError with the list of what to fill in, and where
 */
export function requireFilled({ name, placeholders }: Environment): void {
  if (placeholders.length === 0) return;
  const list = placeholders.map(({ name: field, meaning }) => `  ${field}: ${meaning}`).join("\n");
  throw new UserError(
    `environment ${name} has ${placeholders.length} placeholders; fill them in first, in environments/${name}/client.ts:\n${list}`,
  );
}

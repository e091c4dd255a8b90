import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  LOCK_FILE,
  lockText,
  parseLocks,
  type ProviderLocks,
  type ProviderRequirements,
} from "../modules/core/provider-lock";
import { inProject } from "./in-project";

let known: ProviderLocks | undefined;

/** Providers that the project has locked: `providers/.terraform.lock.hcl`. */
export function projectLocks(): ProviderLocks {
  known ??= parseLocks(readFileSync(inProject(`providers/${LOCK_FILE}`), "utf8"));
  return known;
}

/**
 * Writes Terraform's lock file beside a stack, so that every `terraform init` there takes only provider packages with
 * known hashes. A stack none of whose providers is locked gets none.
 * @param folder of the stack
 * @param stack its Terraform JSON
 * @throws UserError if the stack names another version of a provider than the locked one
 */
export function writeLock(folder: string, stack: ProviderRequirements, locks = projectLocks()): void {
  const text = lockText(stack, locks);
  if (text !== undefined) writeFileSync(join(folder, LOCK_FILE), text);
}

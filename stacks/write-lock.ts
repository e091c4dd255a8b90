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

/** Does the same for stacks that cdktf has just written below `outdir`. */
export function writeLocks(outdir: string, stacks: readonly string[]): void {
  for (const stack of stacks) {
    const folder = join(outdir, "stacks", stack);
    const json = readFileSync(join(folder, "cdk.tf.json"), "utf8");
    writeLock(folder, JSON.parse(json) as ProviderRequirements);
  }
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  allLocked,
  LOCK_FILE,
  parseLocks,
  type ProviderLocks,
  type ProviderRequirements,
} from "../modules/core/provider-lock";

/**
 * Arguments that initialize a synthesized stack. Where the lock file beside it covers all its providers, Terraform may
 * not write it: a provider that nobody has locked is refused then, too, and not only a changed one.
 * @param folder of the stack
 */
export function initCommand(folder: string): readonly string[] {
  const stack = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as ProviderRequirements;
  const readonly = allLocked(stack, locksIn(folder)) ? ["-lockfile=readonly"] : [];
  return ["init", "-input=false", "-no-color", ...readonly];
}

function locksIn(folder: string): ProviderLocks {
  const file = join(folder, LOCK_FILE);
  return parseLocks(existsSync(file) ? readFileSync(file, "utf8") : "");
}

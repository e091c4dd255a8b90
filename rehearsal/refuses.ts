import { TerraformError } from "../terraform/terraform";
import type { ProviderUse } from "./provider-source";
import { QUIETLY, type StackTerraform } from "./stack-terraform";

/** Refused calls after which a provider that still tries is known to try in vain. */
const REFUSALS_THAT_SUFFICE = 3;

/**
 * Applies one resource and tells whether it was refused. A refusal that the provider takes for eventual
 * consistency, and tries again for minutes, is cut short.
 */
export async function refuses(
  terraform: StackTerraform,
  address: string,
  { environment, refusals }: ProviderUse,
): Promise<boolean> {
  const type = address.slice(0, address.indexOf("."));
  const before = await refusals(type);
  const patience = new AbortController();
  const watch = setInterval(() => {
    void refusals(type).then((count) => count - before >= REFUSALS_THAT_SUFFICE && patience.abort());
  }, 1_000);
  try {
    await terraform.run("apply", ["apply", "-target", address, ...QUIETLY], environment, {
      signal: patience.signal,
    });
    return false;
  } catch (error) {
    if (patience.signal.aborted) return true;
    if (error instanceof TerraformError && error.diagnostics.some((text) => text.startsWith(`${address}: `)))
      return true;
    throw error;
  } finally {
    clearInterval(watch);
  }
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../modules/core/environment";
import { forEachLimited } from "../modules/core/for-each-limited";
import type { LayerSettings } from "../stacks/catalog";
import { synthesize } from "../stacks/synthesize";
import { pullState } from "../terraform/pull-state";
import { userEnvironment } from "../terraform/user-environment";
import type { StateOf } from "./contract-copies";
import { requireFilled } from "./require-filled";

/** States in a folder, as `<stack>.tfstate`. */
export function statesIn(folder: string): StateOf {
  return (stack) => {
    const file = join(folder, `${stack}.tfstate`);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
}

/**
 * States of stacks from their backends. Nothing stays on the disk.
 * @throws UserError if the environment has placeholders or a backend does not answer
 */
export async function pulledStates(
  environment: Environment<LayerSettings>,
  stacks: readonly string[],
  signal: AbortSignal,
): Promise<StateOf> {
  requireFilled(environment);
  const states = new Map<string, string | undefined>();
  if (stacks.length === 0) return () => undefined;
  const outdir = mkdtempSync(join(tmpdir(), "klap-states-"));
  try {
    synthesize(environment, { outdir, wanted: (stack) => stacks.includes(stack) });
    const variables = userEnvironment(outdir);
    await forEachLimited(stacks, cpus().length, async (stack) => {
      const cwd = join(outdir, "stacks", stack);
      states.set(stack, await pullState({ cwd, environment: variables, signal }));
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
  return (stack) => states.get(stack);
}

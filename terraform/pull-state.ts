import { initCommand } from "./init-command";
import { terraform, type TerraformOptions } from "./terraform";

/**
 * Initializes a synthesized stack and reads its state from its backend. The text may hold secrets: it is kept
 * in memory only.
 * @returns nothing if the stack has no state
 * @throws TerraformError with Terraform's own words
 */
export async function pullState(
  options: Omit<TerraformOptions, "onEvent" | "onLine">,
): Promise<string | undefined> {
  await terraform(initCommand(options.cwd), options);
  const lines: string[] = [];
  await terraform(["state", "pull"], { ...options, onLine: (line) => lines.push(line) });
  const text = lines.join("\n");
  return text.trim() === "" ? undefined : text;
}

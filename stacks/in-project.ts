import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../modules/core/errors";

/**
 * Absolute path of a file or folder of the project.
 * @param path below the project's root
 * @throws UserError if no folder above this program, or above the working directory, has it.
 */
export function inProject(path: string): string {
  const found = [__dirname, process.cwd()].map((start) => find(start, path)).find(Boolean);
  if (found === undefined) throw new UserError(`${path} is not in any folder above ${__dirname}`);
  return found;
}

function find(start: string, path: string): string | undefined {
  const candidate = join(start, path);
  if (existsSync(candidate)) return candidate;
  const above = dirname(start);
  return above === start ? undefined : find(above, path);
}

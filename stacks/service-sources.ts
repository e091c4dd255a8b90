import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../modules/core/errors";

const SERVICES = "services";

/**
 * Files of a service by name, as they lie in `services/`. Terraform carries their text, so that a plan shows what a
 * change of code changes.
 * @param ending of the files that are taken
 * @throws UserError if no folder above this program, or above the working directory, has that service.
 */
export function serviceSources(service: string, ending = ".py"): Readonly<Record<string, string>> {
  const folder = [__dirname, process.cwd()].map((start) => find(start, service)).find(Boolean);
  if (folder === undefined)
    throw new UserError(`${SERVICES}/${service} is not in any folder above ${__dirname}`);
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

function find(start: string, service: string): string | undefined {
  const folder = join(start, SERVICES, service);
  if (existsSync(folder)) return folder;
  const above = dirname(start);
  return above === start ? undefined : find(above, service);
}

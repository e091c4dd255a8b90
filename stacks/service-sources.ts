import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./in-project";

/**
 * Files of a service by name, as they lie in `services/`. Terraform carries their text, so that a plan shows what a
 * change of code changes.
 * @param ending of the files that are taken
 * @throws UserError if no folder above this program, or above the working directory, has that service.
 */
export function serviceSources(service: string, ending = ".py"): Readonly<Record<string, string>> {
  const folder = inProject(`services/${service}`);
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

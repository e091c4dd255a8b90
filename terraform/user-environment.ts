import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { writeCliConfig } from "./cli-config";

/**
 * Environment of a `terraform` that works with the user's own credentials: everything as it is, except that
 * providers come from a mirror where one is found and the user has no CLI configuration. A
 * `TF_CLI_CONFIG_FILE` that points nowhere is replaced.
 * @param folder where a configuration may be written
 */
export function userEnvironment(
  folder: string,
  variables: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { TF_CLI_CONFIG_FILE: named } = variables;
  const own =
    named !== undefined && named !== "" ? existsSync(named) : existsSync(join(homedir(), ".terraformrc"));
  return {
    ...variables,
    TF_IN_AUTOMATION: "1",
    ...(own ? {} : { TF_CLI_CONFIG_FILE: writeCliConfig(folder) }),
  };
}

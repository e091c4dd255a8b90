import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import type { LayerSettings } from "../stacks/catalog";
import { org } from "./org/environment";
import { prod } from "./prod/environment";
import { sandbox } from "./sandbox/environment";
import { staging } from "./staging/environment";

/** Every environment; each lists its region folders itself. */
export const ENVIRONMENTS: readonly Environment<LayerSettings>[] = [org, prod, staging, sandbox];

/** The environment of that name. @throws UserError if there is none. */
export function environmentNamed(name: string): Environment<LayerSettings> {
  const found = ENVIRONMENTS.find((environment) => environment.name === name);
  if (found === undefined)
    throw new UserError(
      `unknown environment ${name}: choose one of ${ENVIRONMENTS.map((e) => e.name).join(", ")}`,
    );
  return found;
}

import type { PlacedAllocation } from "./allocations";
import type { Environment } from "./environment";
import { SettingsError } from "./errors";
import { checkAccounts } from "./settings-checks/accounts";
import { checkAsNumbers } from "./settings-checks/as-numbers";
import { checkBackends } from "./settings-checks/backends";
import { checkCardData } from "./settings-checks/card-data";
import { checkFolders } from "./settings-checks/folders";
import { formProblems, wellFormed } from "./settings-checks/form";
import { checkGiven } from "./settings-checks/given";
import { checkLabels } from "./settings-checks/labels";
import { checkMesh } from "./settings-checks/mesh";
import { checkNetworks } from "./settings-checks/networks";
import { problemLine, type Problem, type SettingsCheck } from "./settings-checks/problem";
import { checkStates } from "./settings-checks/states";
import { checkZones } from "./settings-checks/zones";

/** Checks over several fields, in the order in which their findings are listed. */
const CHECKS: readonly SettingsCheck[] = [
  checkAccounts,
  checkFolders,
  checkBackends,
  checkStates,
  checkZones,
  checkNetworks,
  checkAsNumbers,
  checkMesh,
  checkGiven,
  checkLabels,
  checkCardData,
];

/**
 * Checks an environment's settings as a whole, before any stack is built.
 * @param allocationsOf what the layers of an environment take from the plan of addresses and AS numbers
 * @param layerProblemsOf what is wrong in the layers' own settings
 * @throws SettingsError that lists every bad field
 */
export function checkEnvironment<Layers>(
  environment: Environment<Layers>,
  allocationsOf: (environment: Environment<Layers>) => readonly PlacedAllocation[],
  layerProblemsOf: (environment: Environment<Layers>) => readonly Problem[],
): void {
  const problems = formProblems(environment);
  const sound = problems.length === 0 ? environment : (wellFormed(environment) as Environment<Layers>);
  const allocations = allocationsOf(sound);
  for (const check of CHECKS) problems.push(...check(sound, allocations));
  problems.push(...layerProblemsOf(sound));
  if (problems.length > 0) throw new SettingsError(String(environment.name), problems.map(problemLine));
}

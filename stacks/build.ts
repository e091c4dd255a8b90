import { mkdirSync } from "node:fs";
import type { BaseStack, ContractSource, StackContext } from "../modules/core/base-stack";
import { checkEnvironment } from "../modules/core/check-environment";
import type { Environment, RegionFolder } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import { App } from "../modules/core/framework";
import { stackName } from "../modules/core/names";
import { allocationsOf } from "./allocations";
import { CATALOG, type Layer, type LayerSettings } from "./catalog";
import { settingsProblems } from "./settings-problems";

export interface BuildOptions {
  /** Folder that synth writes into. */
  readonly outdir: string;
  /** Where values of other stacks come from; a survivor's stacks are those of its region. @default live */
  readonly contracts?: ContractSource;
  /** Builds only the stacks for which this is true. @default every stack */
  readonly wanted?: (stack: string) => boolean;
}

/**
 * Builds the stacks of an environment: one for each layer that a region folder lists, and only those wanted,
 * since everything built is paid for at synth.
 * @throws SettingsError if any of the environment's settings is wrong, before anything is built.
 * @throws UserError if no stack is wanted, or if copies of contracts lack what a survivor's stacks read.
 */
export function buildStacks(
  environment: Environment<LayerSettings>,
  options: BuildOptions,
): { app: App; stacks: BaseStack[] } {
  const { outdir, contracts = { kind: "live" }, wanted = () => true } = options;
  checkEnvironment(environment, allocationsOf, settingsProblems);
  // The framework makes the last folder of a path only.
  mkdirSync(outdir, { recursive: true });
  const app = new App({ outdir, stackTraces: false, skipBackendValidation: true });
  const stacks: BaseStack[] = [];
  const folders = environment.folders.filter(
    ({ awsRegion }) => contracts.kind !== "survivor" || awsRegion === contracts.region,
  );
  for (const folder of folders)
    for (const layer of Object.keys(folder.layers) as Layer[]) {
      const name = stackName({
        environment: environment.name,
        account: folder.account,
        region: folder.region,
        layer,
      });
      if (wanted(name)) stacks.push(buildStack(app, { environment, folder, contracts }, layer, folder));
    }
  if (stacks.length === 0) throw new UserError(`environment ${environment.name} has no stack that matches`);
  if (contracts.kind === "survivor") contracts.copies.requireComplete();
  return { app, stacks };
}

function buildStack<L extends Layer>(
  app: App,
  context: StackContext,
  layer: L,
  folder: RegionFolder<LayerSettings>,
): BaseStack {
  const settings = folder.layers[layer] as LayerSettings[L];
  return new CATALOG[layer](app, context, settings);
}

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import stringify from "json-stable-stringify";
import type { BaseStack, ContractSource } from "../modules/core/base-stack";
import type { UsedCopy } from "../modules/core/contract-copies";
import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import type { ProviderRequirements } from "../modules/core/provider-lock";
import type { Placeholder } from "../modules/core/placeholders";
import { requireBackups } from "./backup-coverage";
import { buildStacks, type BuildOptions } from "./build";
import { withConstructSources } from "./construct-sources";
import type { LayerSettings } from "./catalog";
import { requireSealed } from "./sealed-stacks";
import { stackGraph, type StackNode } from "./graph";
import { writeLock } from "./write-lock";

/** What `manifest.json` holds beside the stacks' folders. */
export interface Manifest {
  readonly environment: string;
  /** Where values of other stacks come from. */
  readonly contracts: ContractSource["kind"];
  /** Copies in place of other regions' states, where only one region's stacks were synthesized. */
  readonly survivor?: { readonly region: string; readonly copies: readonly UsedCopy[] };
  readonly stacks: readonly StackNode[];
  readonly waves: readonly (readonly string[])[];
  readonly placeholders: readonly Placeholder[];
}

/** Lines of source by construct path. */
export const SOURCES_FILE = "sources.json";

/** What is written beside the stacks. */
export interface SynthesizeOptions extends BuildOptions {
  /** Folder of the repository, to which the lines in `sources.json` are relative. @default no `sources.json` */
  readonly sourcesOf?: string;
}

/**
 * Writes `stacks/<stack>/cdk.tf.json` for each wanted stack with the lock file of its providers, and `manifest.json`,
 * which lists stacks, waves and placeholders and also serves cdktf's own command line; `sources.json`, where asked
 * for, names the line that makes each construct. The folder's earlier content goes.
 * @throws UserError if something that holds data is in no backup selection, or a stack with secrets publishes.
 */
export function synthesize(environment: Environment<LayerSettings>, options: SynthesizeOptions): Manifest {
  const build = (): BaseStack[] => buildStacks(environment, options).stacks;
  const { sourcesOf } = options;
  const { built: stacks, sources } =
    sourcesOf === undefined ? { built: build(), sources: undefined } : withConstructSources(sourcesOf, build);
  requireBackups(environment, stacks);
  requireSealed(stacks);
  const { stacks: nodes, waves } = stackGraph(environment.name, stacks);
  const { contracts = { kind: "live" } } = options;
  const manifest: Manifest = {
    environment: environment.name,
    contracts: contracts.kind,
    ...(contracts.kind === "survivor"
      ? { survivor: { region: contracts.region, copies: contracts.copies.used(new Date()) } }
      : {}),
    stacks: nodes,
    waves,
    placeholders: environment.placeholders,
  };
  rmSync(join(options.outdir, "stacks"), { recursive: true, force: true });
  rmSync(join(options.outdir, SOURCES_FILE), { force: true });
  for (const stack of stacks) writeStack(stack, join(options.outdir, "stacks", stack.node.id));
  writeFileSync(join(options.outdir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  if (sources !== undefined)
    writeFileSync(join(options.outdir, SOURCES_FILE), `${stringify(sources, { space: 2 })!}\n`);
  return manifest;
}

/** Renders a stack once. cdktf's own synthesizer resolves every element three times more to find cross-stack references, of which we have none. */
function writeStack(stack: BaseStack, folder: string): void {
  const problems = stack.node
    .findAll()
    .flatMap(({ node }) => node.validate().map((problem) => `${node.path}: ${problem}`));
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  mkdirSync(folder, { recursive: true });
  const json = stack.toTerraform() as ProviderRequirements;
  writeFileSync(join(folder, "cdk.tf.json"), stringify(json, { space: 2 })!);
  writeLock(folder, json);
}

import { Option } from "commander";
import type { ContractSource } from "../modules/core/base-stack";
import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import { survivorContracts } from "../stacks/survivor";

export interface SurvivorOptions {
  readonly survivor?: string;
  readonly copies?: string;
}

/** `--survivor`, which excludes `--sample` where a verb has that. */
export const survivorOption = (): Option =>
  new Option(
    "--survivor <region>",
    "only this region's stacks, with copies in place of contracts from other regions; they can be applied",
  ).conflicts("sample");

/** `--copies`, which goes with `--survivor`. */
export const copiesOption = (): Option =>
  new Option("--copies <folder>", "folder that klap contracts wrote, for --survivor");

/**
 * What both options come to; nothing if neither is given.
 * @throws UserError if only one is given, or if what they name does not exist
 */
export function survivorSource(
  environment: Environment,
  { survivor, copies }: SurvivorOptions,
): ContractSource | undefined {
  if (survivor === undefined && copies === undefined) return undefined;
  if (survivor === undefined || copies === undefined)
    throw new UserError("--survivor <region> and --copies <folder> are given together or not at all");
  return survivorContracts(environment, survivor, copies);
}

import type { PlacedAllocation } from "../allocations";
import type { Environment, RegionFolder } from "../environment";
import { shown } from "../errors";

/** One bad field of an environment. */
export interface Problem {
  /** Where the field stands: `folders[network/sa-east-1].backend.region`. */
  readonly path: string;
  /** What it must be: `must be sa-east-1, the region of the folder`. */
  readonly rule: string;
  readonly value: unknown;
}

/**
 * A check over several fields. It gets only values of the right form: what is not is reported by the shapes
 * and stands here as an empty text, list or object, which a check passes over.
 */
export type SettingsCheck = (
  environment: Environment,
  allocations: readonly PlacedAllocation[],
) => Iterable<Problem>;

/** The line that a reader sees. */
export function problemLine({ path, rule, value }: Problem): string {
  return `${path}: ${rule}, got ${shown(value)}`;
}

/** Account and region of a folder, which identify it. */
export function folderKey({ account, region }: Pick<RegionFolder, "account" | "region">): string {
  return `${account}/${region}`;
}

/** Path of a folder, or of one of its fields. */
export function folderPath(folder: Pick<RegionFolder, "account" | "region">, field?: string): string {
  return `folders[${folderKey(folder)}]${field === undefined ? "" : `.${field}`}`;
}

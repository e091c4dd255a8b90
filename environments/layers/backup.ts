import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { Choices } from "./choices";

/** Layers of a backup account in one region. */
export function backupLayers(choices: Choices): Partial<LayerSettings> {
  return baseLayers(choices, ["backup"]);
}

/** Layers of a backup account that belong to no region. */
export function backupGlobalLayers(choices: Choices): Partial<LayerSettings> {
  return globalBaseLayers(choices);
}

import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers } from "./base";
import type { Choices } from "./choices";

/** Layers of a backup account in one region. */
export function backupLayers(choices: Choices): Partial<LayerSettings> {
  return baseLayers(choices);
}

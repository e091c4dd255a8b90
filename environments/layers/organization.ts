import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { BaseChoices } from "./choices";

/** Layers of the management account in one region. */
export function managementLayers(choices: BaseChoices): Partial<LayerSettings> {
  return baseLayers(choices);
}

/** Layers of the security account in one region: it keeps the organization's audit history. */
export function securityLayers(choices: BaseChoices): Partial<LayerSettings> {
  const layers = baseLayers(choices);
  return { ...layers, keys: { ...layers.keys, trailAccount: "management" } };
}

/** Layers of the management account that belong to no region: what is done once for the organization. */
export function managementGlobalLayers(): Partial<LayerSettings> {
  return { ...globalBaseLayers(), organization: { resourceSharing: "switch-on" } };
}

/** Layers of the security account that belong to no region. */
export function securityGlobalLayers(): Partial<LayerSettings> {
  return globalBaseLayers();
}

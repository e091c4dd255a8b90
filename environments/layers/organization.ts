import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { BaseChoices } from "./choices";

/** Layers of an account of the organization's own in one region. */
export function organizationLayers(choices: BaseChoices): Partial<LayerSettings> {
  return baseLayers(choices);
}

/** Layers of the management account that belong to no region: what is done once for the organization. */
export function managementGlobalLayers(): Partial<LayerSettings> {
  return { ...globalBaseLayers(), organization: { resourceSharing: "switch-on" } };
}

/** Layers of the security account that belong to no region. */
export function securityGlobalLayers(): Partial<LayerSettings> {
  return globalBaseLayers();
}

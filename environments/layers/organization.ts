import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers } from "./base";
import type { BaseChoices } from "./choices";

/** Layers of an account of the organization's own in one region. */
export function organizationLayers(choices: BaseChoices): Partial<LayerSettings> {
  return baseLayers(choices);
}

/** Layers of the management account that belong to no region: what is done once for the organization. */
export function managementGlobalLayers(): Partial<LayerSettings> {
  return { organization: { resourceSharing: "switch-on" } };
}

import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, type BaseLayersProps } from "./base";

export interface OrganizationLayersProps {
  readonly environment: string;
  readonly region: string;
  readonly base: BaseLayersProps;
}

/** Layers of an account of the organization's own in one region. */
export function organizationLayers({ base }: OrganizationLayersProps): Partial<LayerSettings> {
  return { ...baseLayers(base) };
}

/** Layers of the management account that belong to no region: what is done once for the organization. */
export function managementGlobalLayers(): Partial<LayerSettings> {
  return {};
}

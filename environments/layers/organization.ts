import type { LayerSettings } from "../../stacks/catalog";

export interface OrganizationLayersProps {
  readonly environment: string;
  readonly region: string;
}

/** Layers of an account of the organization's own in one region. */
export function organizationLayers(_props: OrganizationLayersProps): Partial<LayerSettings> {
  return {};
}

/** Layers of the management account that belong to no region: what is done once for the organization. */
export function managementGlobalLayers(): Partial<LayerSettings> {
  return {};
}

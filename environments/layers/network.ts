import type { LayerSettings } from "../../stacks/catalog";

export interface NetworkLayersProps {
  readonly environment: string;
  readonly region: string;
}

/** Layers of a network account (the hub) in one region. What differs between environments is a required choice here. */
export function networkLayers(_props: NetworkLayersProps): Partial<LayerSettings> {
  return {
    transit: {},
  };
}

/** Layers of a network account that belong to no region. */
export function networkGlobalLayers(): Partial<LayerSettings> {
  return {};
}

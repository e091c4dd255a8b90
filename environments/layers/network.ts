import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, type BaseLayersProps } from "./base";

export interface NetworkLayersProps {
  readonly environment: string;
  readonly region: string;
  readonly base: BaseLayersProps;
}

/** Layers of a network account (the hub) in one region. What differs between environments is a required choice here. */
export function networkLayers({ base }: NetworkLayersProps): Partial<LayerSettings> {
  return { ...baseLayers(base) };
}

/** Layers of a network account that belong to no region. */
export function networkGlobalLayers(): Partial<LayerSettings> {
  return {};
}

import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, type BaseLayersProps } from "./base";

export interface BackupLayersProps {
  readonly environment: string;
  readonly region: string;
  readonly base: BaseLayersProps;
}

/** Layers of a backup account in one region. */
export function backupLayers({ base }: BackupLayersProps): Partial<LayerSettings> {
  return { ...baseLayers(base) };
}

import type { LayerSettings } from "../../stacks/catalog";

export interface BackupLayersProps {
  readonly environment: string;
  readonly region: string;
}

/** Layers of a backup account in one region. */
export function backupLayers(_props: BackupLayersProps): Partial<LayerSettings> {
  return {};
}

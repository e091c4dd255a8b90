import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { backupLayers } from "../../../layers/backup";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "backup",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: [],
  backend: backend("backup", "sa-east-1"),
  layers: backupLayers(choices, "sa-east-1"),
};

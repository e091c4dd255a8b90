import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { backupGlobalLayers } from "../../../layers/backup";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "backup",
  region: "global",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("backup", "us-east-1"),
  layers: backupGlobalLayers(choices),
};

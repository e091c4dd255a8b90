import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { backupLayers } from "../../../layers/backup";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "backup",
  region: "us-east-1",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("backup", "us-east-1"),
  layers: backupLayers(choices, "us-east-1"),
};

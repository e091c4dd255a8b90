import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { managementLayers } from "../../../layers/organization";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "management",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: [],
  backend: backend("management", "sa-east-1"),
  layers: managementLayers(choices, "sa-east-1"),
};

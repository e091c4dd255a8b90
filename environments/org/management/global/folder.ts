import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { managementGlobalLayers } from "../../../layers/organization";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "management",
  region: "global",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("management", "us-east-1"),
  layers: managementGlobalLayers(choices),
};

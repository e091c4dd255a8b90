import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { securityLayers } from "../../../layers/organization";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "security",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: [],
  backend: backend("security", "sa-east-1"),
  layers: securityLayers(choices, "sa-east-1"),
};

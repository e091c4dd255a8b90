import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { securityGlobalLayers } from "../../../layers/organization";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "security",
  region: "global",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("security", "us-east-1"),
  layers: securityGlobalLayers(choices),
};

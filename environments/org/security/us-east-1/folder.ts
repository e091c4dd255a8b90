import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { securityLayers } from "../../../layers/organization";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "security",
  region: "us-east-1",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("security", "us-east-1"),
  layers: securityLayers(choices, "us-east-1"),
};

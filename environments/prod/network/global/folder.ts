import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { networkGlobalLayers } from "../../../layers/network";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "network",
  region: "global",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("network", "us-east-1"),
  layers: networkGlobalLayers(choices),
};

import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { networkLayers } from "../../../layers/network";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "network",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
  backend: backend("network", "sa-east-1"),
  layers: networkLayers(choices, "sa-east-1"),
};

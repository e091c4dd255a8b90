import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { networkLayers } from "../../../layers/network";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "network",
  region: "us-east-1",
  awsRegion: "us-east-1",
  zoneIds: ["use1-az1", "use1-az2", "use1-az4"],
  backend: backend("network", "us-east-1"),
  layers: networkLayers(choices, "us-east-1"),
};

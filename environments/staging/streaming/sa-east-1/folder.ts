import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { streamingLayers } from "../../../layers/streaming";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "streaming",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
  backend: backend("streaming", "sa-east-1"),
  layers: streamingLayers(choices, "sa-east-1"),
};

import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { streamingGlobalLayers } from "../../../layers/streaming";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "streaming",
  region: "global",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("streaming", "us-east-1"),
  layers: streamingGlobalLayers(choices),
};

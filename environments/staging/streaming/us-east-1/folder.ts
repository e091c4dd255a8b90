import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { streamingLayers } from "../../../layers/streaming";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "streaming",
  region: "us-east-1",
  awsRegion: "us-east-1",
  zoneIds: ["use1-az1", "use1-az2", "use1-az4"],
  backend: backend("streaming", "us-east-1"),
  layers: streamingLayers(choices, "us-east-1"),
};

import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { paymentsGlobalLayers } from "../../../layers/payments";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "payments",
  region: "global",
  awsRegion: "us-east-1",
  zoneIds: [],
  backend: backend("payments", "us-east-1"),
  layers: paymentsGlobalLayers(choices),
};

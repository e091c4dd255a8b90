import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { paymentsLayers } from "../../../layers/payments";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "payments",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
  backend: backend("payments", "sa-east-1"),
  layers: paymentsLayers(choices, "sa-east-1"),
};

import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { paymentsLayers } from "../../../layers/payments";
import { backend } from "../../backend";
import { choices } from "../../choices";

export const folder: RegionFolder<LayerSettings> = {
  account: "payments",
  region: "us-east-1",
  awsRegion: "us-east-1",
  zoneIds: ["use1-az1", "use1-az2", "use1-az4"],
  backend: backend("payments", "us-east-1"),
  layers: paymentsLayers(choices, "us-east-1"),
};

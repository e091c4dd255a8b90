import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { networkLayers } from "../../../layers/network";
import { backend } from "../../backend";
import { client } from "../../client";
import { inspection } from "../../inspection";

export const folder: RegionFolder<LayerSettings> = {
  account: "network",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
  backend: backend("network", "sa-east-1"),
  layers: networkLayers({
    environment: "prod",
    region: "sa-east-1",
    inspection,
    vpn: {
      peers: {
        1: { ip: client.values.saEast1VpnPeer1Ip, asn: client.values.saEast1VpnPeer1Asn },
        2: { ip: client.values.saEast1VpnPeer2Ip, asn: client.values.saEast1VpnPeer2Asn },
      },
      logRetentionDays: 365,
    },
  }),
};

import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { networkLayers } from "../../../layers/network";
import { backend } from "../../backend";
import { client } from "../../client";
import { inspection } from "../../inspection";

export const folder: RegionFolder<LayerSettings> = {
  account: "network",
  region: "us-east-1",
  awsRegion: "us-east-1",
  zoneIds: ["use1-az1", "use1-az2", "use1-az4"],
  backend: backend("network", "us-east-1"),
  layers: networkLayers({
    environment: "staging",
    region: "us-east-1",
    inspection,
    vpn: {
      peers: {
        1: { ip: client.values.usEast1VpnPeer1Ip, asn: client.values.usEast1VpnPeer1Asn },
        2: { ip: client.values.usEast1VpnPeer2Ip, asn: client.values.usEast1VpnPeer2Asn },
      },
      logRetentionDays: 90,
    },
  }),
};

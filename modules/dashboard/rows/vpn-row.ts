import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

const CONNECTION = { namespace: "AWS/VPN", every: ["VpnId"] };

/** The way to the networks on premises. */
export function vpnRow({ environment }: DashboardPlace): DashboardRow {
  const name = resourceName(environment, "vpn");
  return {
    title: "VPN: networks on premises",
    widgets: [
      chartOf("Share of tunnels that are up", "Average", [{ ...CONNECTION, metric: "TunnelState" }], {
        width: 8,
      }),
      chartOf("Bytes in", "Sum", [{ ...CONNECTION, metric: "TunnelDataIn" }], { width: 8 }),
      chartOf("Bytes out", "Sum", [{ ...CONNECTION, metric: "TunnelDataOut" }], { width: 8 }),
    ],
    alarmNames: ["down", "connection-1-down", "connection-2-down"].map((alarm) => `${name}-${alarm}`),
  };
}

import { vpnRow } from "../../../../modules/dashboard/rows/vpn-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("vpnRow", () => {
  it("shows tunnels and bytes of each connection", () =>
    expect(Object.values(chartsOf(vpnRow(DASHBOARD_PLACE))).flat()).toEqual([
      `SEARCH('{AWS/VPN,VpnId} MetricName="TunnelState"', 'Average', 60)`,
      `SEARCH('{AWS/VPN,VpnId} MetricName="TunnelDataIn"', 'Sum', 60)`,
      `SEARCH('{AWS/VPN,VpnId} MetricName="TunnelDataOut"', 'Sum', 60)`,
    ]));

  it("names the alarms on the region and on both connections", () =>
    expect(vpnRow(DASHBOARD_PLACE).alarmNames).toEqual([
      "klap-prod-vpn-down",
      "klap-prod-vpn-connection-1-down",
      "klap-prod-vpn-connection-2-down",
    ]));
});

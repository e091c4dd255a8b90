import { inspectionRow } from "../../../../modules/dashboard/rows/inspection-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("inspectionRow", () => {
  it("shows what the environment's firewall passes and drops in each zone", () =>
    expect(chartsOf(inspectionRow(DASHBOARD_PLACE))["Packets passed"]).toEqual([
      `SEARCH('{AWS/NetworkFirewall,AvailabilityZone,Engine,FirewallName} MetricName="PassedPackets" FirewallName="klap-prod-egress"', 'Sum', 60)`,
    ]));

  it("shows NAT gateways that run out of ports", () =>
    expect(chartsOf(inspectionRow(DASHBOARD_PLACE))["NAT: no port left"]).toEqual([
      `SEARCH('{AWS/NATGateway,NatGatewayId} MetricName="ErrorPortAllocation"', 'Sum', 60)`,
    ]));
});

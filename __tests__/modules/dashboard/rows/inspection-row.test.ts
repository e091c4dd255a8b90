import { inspectionRow } from "../../../../modules/dashboard/rows/inspection-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const PLACE = { ...DASHBOARD_PLACE, zoneIds: ["sae1-az1"] };

describe("inspectionRow", () => {
  it("shows what the environment's firewall passes and drops in each zone", () =>
    expect(chartsOf(inspectionRow(PLACE))["Packets passed"]).toEqual([
      `SEARCH('{AWS/NetworkFirewall,AvailabilityZone,Engine,FirewallName} MetricName="PassedPackets" FirewallName="klap-prod-egress"', 'Sum', 60)`,
    ]));

  it("names the alarms of every zone", () =>
    expect(inspectionRow(PLACE).alarmNames).toEqual([
      "klap-prod-firewall-DroppedPackets-sae1-az1",
      "klap-prod-firewall-StreamExceptionPolicyPackets-sae1-az1",
      "klap-prod-inspection-nat-ports-sae1-az1",
    ]));

  it("shows NAT gateways that run out of ports", () =>
    expect(chartsOf(inspectionRow(PLACE))["NAT: no port left"]).toEqual([
      `SEARCH('{AWS/NATGateway,NatGatewayId} MetricName="ErrorPortAllocation"', 'Sum', 60)`,
    ]));
});

import { transitRow } from "../../../../modules/dashboard/rows/transit-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("transitRow", () => {
  it("shows bytes by attachment, so peerings and networks apart", () =>
    expect(chartsOf(transitRow(DASHBOARD_PLACE))["Bytes in, by attachment"]).toEqual([
      `SEARCH('{AWS/TransitGateway,TransitGateway,TransitGatewayAttachment} MetricName="BytesIn"', 'Sum', 60)`,
    ]));

  it("shows every reason for drops, and names the alarm on each", () => {
    const { alarmNames } = transitRow(DASHBOARD_PLACE);
    expect(chartsOf(transitRow(DASHBOARD_PLACE))["Packets dropped"]).toHaveLength(alarmNames.length);
    expect(alarmNames).toEqual([
      "klap-prod-transit-blackhole",
      "klap-prod-transit-no-route",
      "klap-prod-transit-loop",
    ]);
  });
});

import { eventEndpointRow } from "../../../../modules/dashboard/rows/event-endpoint-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("eventEndpointRow", () => {
  it("shows what the endpoint goes by, and names its alarm", () => {
    const row = eventEndpointRow(DASHBOARD_PLACE);
    expect(chartsOf(row)).toEqual({
      "Wait before delivery, milliseconds": ["AWS/Events IngestionToInvocationStartLatency"],
    });
    expect(row.alarmNames).toEqual(["klap-prod-events-endpoint-slow"]);
  });
});

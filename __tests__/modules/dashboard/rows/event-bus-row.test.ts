import { eventBusRow } from "../../../../modules/dashboard/rows/event-bus-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("eventBusRow", () => {
  it("shows what is told on the bus, and names the alarm on what its key could not encrypt", () => {
    const row = eventBusRow(DASHBOARD_PLACE);
    expect(chartsOf(row)).toEqual({
      "Events matched": ["AWS/Events MatchedEvents EventBusName klap-prod-events"],
    });
    expect(row.alarmNames).toEqual(["klap-prod-events-unencrypted"]);
  });
});

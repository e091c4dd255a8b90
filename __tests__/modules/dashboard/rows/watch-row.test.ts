import { watchRow } from "../../../../modules/dashboard/rows/watch-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("watchRow", () => {
  it("shows card data found in logs, and what reached nobody", () => {
    const charts = chartsOf(watchRow(DASHBOARD_PLACE));
    expect(charts["Log events with card data"]).toEqual(["KLAP/Logs klap-prod-card-data-in-logs"]);
    expect(charts["Messages that reached nobody"]).toEqual([
      "AWS/SNS NumberOfNotificationsFailed TopicName klap-prod-alarms",
    ]);
  });

  it("names the alarms on both", () =>
    expect(watchRow(DASHBOARD_PLACE).alarmNames).toEqual([
      "klap-prod-alarms-undelivered",
      "klap-prod-card-data-in-logs",
    ]));
});

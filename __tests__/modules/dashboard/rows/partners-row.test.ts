import { partnersRow } from "../../../../modules/dashboard/rows/partners-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("partnersRow", () => {
  it("shows connections, resets and targets of the partners' load balancer", () => {
    const charts = chartsOf(partnersRow(DASHBOARD_PLACE));
    expect(Object.keys(charts)).toEqual(["New connections", "Open connections", "Resets", "Targets"]);
    expect(charts["New connections"]).toEqual([
      `SEARCH('{AWS/NetworkELB,LoadBalancer} MetricName="NewFlowCount"', 'Sum', 60)`,
    ]);
  });

  it("names the alarms of load balancer and endpoint service", () =>
    expect(partnersRow(DASHBOARD_PLACE).alarmNames).toEqual([
      "klap-prod-partners-unhealthy-targets",
      "klap-prod-partners-rejected-connections",
      "klap-prod-partners-blocked-connections",
      "klap-prod-partners-ports-exhausted",
      "klap-prod-partners-connections-reset",
    ]));
});

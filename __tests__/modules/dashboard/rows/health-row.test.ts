import { healthRow } from "../../../../modules/dashboard/rows/health-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const row = healthRow({ ...DASHBOARD_PLACE, regions: ["sa-east-1", "us-east-1"] });

describe("healthRow", () => {
  it("shows every check of Route 53, whose ids AWS invents", () =>
    expect(Object.values(chartsOf(row)).flat()).toEqual([
      `SEARCH('{AWS/Route53,HealthCheckId} MetricName="HealthCheckStatus"', 'Minimum', 60)`,
      `SEARCH('{AWS/Route53,HealthCheckId} MetricName="HealthCheckPercentageHealthy"', 'Minimum', 60)`,
    ]));

  it("names the alarms of all regions", () =>
    expect(row.alarmNames).toEqual([
      "klap-prod-local-health-sa-east-1",
      "klap-prod-deep-health-sa-east-1",
      "klap-prod-local-health-us-east-1",
      "klap-prod-deep-health-us-east-1",
    ]));
});

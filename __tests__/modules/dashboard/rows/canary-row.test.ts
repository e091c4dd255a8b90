import { canaryRow } from "../../../../modules/dashboard/rows/canary-row";
import { DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("canaryRow", () => {
  it("shows one point for each run, and names the alarms", () => {
    const { widgets, alarmNames } = canaryRow({ ...DASHBOARD_PLACE, everyMinutes: 5 });
    const series = (metric: string): object[] => [
      { namespace: "CloudWatchSynthetics", metric, dimensions: { CanaryName: "klap-prod-ingest" } },
    ];
    expect(widgets).toMatchObject([
      { series: series("SuccessPercent"), periodSeconds: 300, limit: 100 },
      { series: series("Duration"), periodSeconds: 300 },
    ]);
    expect(alarmNames).toEqual(["klap-prod-ingest-canary-failed", "klap-prod-ingest-canary-silent"]);
  });
});

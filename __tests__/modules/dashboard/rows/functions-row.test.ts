import { functionsRow } from "../../../../modules/dashboard/rows/functions-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const ROW = functionsRow({
  ...DASHBOARD_PLACE,
  functions: {
    job: { takesRecords: false, countsUnwelcome: false },
    watch: { takesRecords: true, countsUnwelcome: true },
  },
});

describe("functionsRow", () => {
  it("shows calls, failures and times of each function", () => {
    const charts = chartsOf(ROW);
    expect(Object.keys(charts)).toEqual(["Calls", "Failed calls", "Refused calls", "Milliseconds"]);
    expect(charts.Calls).toEqual([
      "AWS/Lambda Invocations FunctionName klap-prod-job",
      "AWS/Lambda Invocations FunctionName klap-prod-watch",
    ]);
  });

  it("names each function's alarms, and that of its queue", () => {
    expect(ROW.alarmNames).toEqual(
      expect.arrayContaining([
        "klap-prod-job-errors",
        "klap-prod-job-failures-waiting",
        "klap-prod-watch-lag",
      ]),
    );
    expect(ROW.alarmNames).toContain("klap-prod-watch-counted");
    expect(ROW.alarmNames).not.toContain("klap-prod-job-lag");
  });
});

import { tablesRow } from "../../../../modules/dashboard/rows/tables-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const row = (exports: boolean) => tablesRow({ ...DASHBOARD_PLACE, exports });
const counted = (metric: string, job = "etl"): string =>
  `klap/archive-etl ${metric} JobName klap-prod-archive-${job}`;

describe("tablesRow", () => {
  it("shows records that were read, written and set aside, and runs that succeeded", () =>
    expect(chartsOf(row(true))).toEqual({
      Records: [counted("ReadRecords"), counted("WrittenRecords")],
      "Records set aside": [counted("QuarantinedRecords")],
      "Runs that succeeded": [counted("SucceededRuns"), counted("SucceededRuns", "export")],
    }));

  it("leaves the export out where nothing is exported", () => {
    expect(chartsOf(row(false))["Runs that succeeded"]).toEqual([counted("SucceededRuns")]);
    expect(row(false).alarmNames).toEqual([
      "klap-prod-archive-etl-not-succeeded",
      "klap-prod-archive-records-set-aside",
    ]);
  });
});

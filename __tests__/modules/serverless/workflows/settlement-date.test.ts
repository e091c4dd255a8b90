import { SETTLEMENT_DATE } from "../../../../modules/serverless/workflows/settlement-date";
import { evaluated } from "../../../fixtures/jsonata";

describe("SETTLEMENT_DATE", () => {
  it("is the day before the schedule's, over the end of a month", async () =>
    expect(await evaluated(SETTLEMENT_DATE, { scheduledFor: "2026-03-01T06:15:00Z" })).toBe("2026-02-28"));

  it("is the day that somebody names", async () =>
    expect(await evaluated(SETTLEMENT_DATE, { settlementDate: "2026-01-05" })).toBe("2026-01-05"));
});

import { fencesRow } from "../../../../modules/dashboard/rows/fences-row";
import { DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("fencesRow", () => {
  it("shows each other region's fence, and names its alarm", () => {
    const { widgets, alarmNames } = fencesRow({ ...DASHBOARD_PLACE, otherRegions: ["us-east-1"] });
    expect(widgets).toMatchObject([
      {
        series: [{ namespace: "KLAP/prod", metric: "RegionFenced", dimensions: { Region: "us-east-1" } }],
      },
    ]);
    expect(alarmNames).toEqual(["klap-prod-fence-us-east-1"]);
  });
});

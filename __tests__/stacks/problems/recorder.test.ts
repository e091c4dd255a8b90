import type { RecorderSettings } from "../../../stacks/recorder";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import { BASE_LAYERS } from "../../fixtures/network";

const problems = (settings: Partial<RecorderSettings>): string[] =>
  layerProblemsOf(
    "payments/sa-east-1",
    "recorder",
    { globalTypesRegion: "sa-east-1", frequency: "DAILY", retentionDays: 30, ...settings },
    BASE_LAYERS,
  );

describe("settings of recorder", () => {
  it("may be right", () => expect(problems({})).toEqual([]));

  it("name a frequency and a retention that AWS Config takes, and a region that records, all in one error", () =>
    expect(
      problems({ frequency: "HOURLY" as never, retentionDays: 7, globalTypesRegion: "us-east-1" }),
    ).toEqual([
      'frequency: must be one of CONTINUOUS, DAILY, got "HOURLY"',
      "retentionDays: must be a whole number from 30 to 2557, got 7",
      'globalTypesRegion: must be one of sa-east-1, got "us-east-1"',
    ]));
});

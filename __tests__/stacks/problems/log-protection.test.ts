import { layerProblemsOf } from "../../fixtures/layer-problems";

describe("settings of log-protection", () => {
  it("keep findings for days that CloudWatch knows", () => {
    expect(layerProblemsOf("network/sa-east-1", "log-protection", { findingsRetentionDays: 365 })).toEqual(
      [],
    );
    expect(layerProblemsOf("network/sa-east-1", "log-protection", { findingsRetentionDays: 366 })).toEqual([
      expect.stringMatching(/^findingsRetentionDays: must be one of 1, 3.*, got 366$/),
    ]);
  });
});

import { layerProblemsOf } from "../../fixtures/layer-problems";
import { vpc } from "../../fixtures/problems";

describe("settings of vpc", () => {
  it("keep flow logs for days that CloudWatch knows", () => {
    const right = vpc("10.0.0.0/16").vpc;
    expect(layerProblemsOf("payments/sa-east-1", "vpc", right)).toEqual([]);
    expect(layerProblemsOf("payments/sa-east-1", "vpc", { ...right, flowLogRetentionDays: 91 })).toEqual([
      expect.stringMatching(/^flowLogRetentionDays: must be one of 1, 3.*, got 91$/),
    ]);
  });
});

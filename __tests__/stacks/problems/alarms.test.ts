import { layerProblemsOf } from "../../fixtures/layer-problems";

describe("settings of alarms", () => {
  it("reach somebody", () => {
    const operations = { protocol: "email", endpoint: "operations@klap.test" } as const;
    expect(layerProblemsOf("network/sa-east-1", "alarms", { subscriptions: { operations } })).toEqual([]);
    expect(layerProblemsOf("network/sa-east-1", "alarms", { subscriptions: {} })).toEqual([
      "subscriptions: must be at least one, or alarms reach nobody, got {}",
    ]);
  });
});

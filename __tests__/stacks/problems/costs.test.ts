import type { CostsSettings } from "../../../stacks/costs";
import { layerProblemsOf } from "../../fixtures/layer-problems";

const problems = (settings: Partial<CostsSettings> = {}): string[] =>
  layerProblemsOf("payments/global", "costs", {
    monthlyUsd: 1_500,
    anomalyUsd: 150,
    anomalyMonitor: "make",
    subscriptions: { finance: { protocol: "email", endpoint: "finance@klap.test" } },
    ...settings,
  });

describe("settings of costs", () => {
  it("are right as they stand", () => expect(problems()).toEqual([]));

  it("state amounts in whole dollars", () =>
    expect(problems({ monthlyUsd: 0.5, anomalyUsd: 0 })).toEqual([
      "monthlyUsd: must be a whole number from 1 to 10000000, got 0.5",
      "anomalyUsd: must be a whole number from 1 to 1000000, got 0",
    ]));

  it("tell of an anomaly before it is a month's budget", () =>
    expect(problems({ anomalyUsd: 1_500 })).toEqual([
      "anomalyUsd: must be less than monthlyUsd 1500, got 1500",
    ]));

  it("name a monitor that can be one", () =>
    expect(problems({ anomalyMonitor: { existingArn: "monitor" } })).toEqual([
      'anomalyMonitor.existingArn: must be the ARN of an anomaly monitor, got "monitor"',
    ]));

  it("reach somebody", () =>
    expect(problems({ subscriptions: {} })).toEqual([
      "subscriptions: must be at least one, or alarms reach nobody, got {}",
    ]));

  it("reach them where they can be reached", () =>
    expect(problems({ subscriptions: { finance: { protocol: "email", endpoint: "finance" } } })).toEqual([
      'subscriptions.finance.endpoint: must be an e-mail address, got "finance"',
    ]));
});

import type { TrailSettings } from "../../../stacks/trail";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import { BASE_LAYERS } from "../../fixtures/network";

const problems = (settings: Partial<TrailSettings>): string[] =>
  layerProblemsOf(
    "network/sa-east-1",
    "trail",
    {
      archiveAccount: "payments",
      logRetentionDays: 365,
      insights: [],
      alarms: { noAlarms: "a test" },
      ...settings,
    },
    BASE_LAYERS,
  );

describe("settings of trail", () => {
  it("may be right", () => expect(problems({})).toEqual([]));

  it("keep events for a year, and their archive in another account", () =>
    expect(problems({ logRetentionDays: 30, archiveAccount: "network" })).toEqual([
      "logRetentionDays: must be one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 30",
      'archiveAccount: must be one of payments, backup, got "network"',
    ]));
});

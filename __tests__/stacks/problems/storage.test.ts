import type { StorageSettings } from "../../../stacks/storage";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import { BASE_LAYERS } from "../../fixtures/network";

const problems = (settings: Partial<StorageSettings>): string[] =>
  layerProblemsOf("network/sa-east-1", "storage", { ...BASE_LAYERS.storage!, ...settings });

describe("settings of storage", () => {
  it("may be those of the fixture", () => expect(problems({})).toEqual([]));

  it("lock for a number of days", () => {
    const immutability = { mode: "compliance" } as StorageSettings["immutability"];
    expect(problems({ immutability })).toEqual([
      "immutability.retentionDays: must be a whole number from 1 to 36500, got undefined",
    ]);
  });

  it("know three ways to be immutable", () => {
    const immutability = { mode: "always" } as unknown as StorageSettings["immutability"];
    expect(problems({ immutability })).toEqual([
      'immutability.mode: must be one of none, governance, compliance, got "always"',
    ]);
  });

  it("expire nothing while it is locked", () =>
    expect(problems({ immutability: { mode: "governance", retentionDays: 401 } })).toEqual([
      "tiers.expireDays: must be a whole number from 401 to 36500, got 400",
    ]));

  it("move logs on in order, and every wrong field is named", () => {
    const tiers = { infrequentAccessDays: 29, archiveDays: 40, expireDays: 100 };
    expect(problems({ tiers, accessLogRetentionDays: 0 })).toEqual([
      "tiers.infrequentAccessDays: must be a whole number from 30 to 36500, got 29",
      "tiers.archiveDays: must be a whole number from 59 to 36500, got 40",
      "tiers.expireDays: must be a whole number from 130 to 36500, got 100",
      "accessLogRetentionDays: must be a whole number from 1 to 36500, got 0",
    ]);
  });
});

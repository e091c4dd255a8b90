import type { BackupVaultSettings } from "../../../stacks/backup-vault";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import { BASE_LAYERS } from "../../fixtures/network";

const problems = (settings: Partial<BackupVaultSettings>): string[] =>
  layerProblemsOf(
    "payments/sa-east-1",
    "backup-vault",
    { immutability: { mode: "none" }, copiesFrom: [], alarms: { noAlarms: "a test" }, ...settings },
    BASE_LAYERS,
  );

describe("settings of backup-vault", () => {
  it("may name another account of the environment", () =>
    expect(problems({ copiesFrom: ["backup"] })).toEqual([]));

  it("take no copies from their own account, nor from one that the environment has not got", () =>
    expect(problems({ copiesFrom: ["payments", "archive"] })).toEqual([
      'copiesFrom: must be one of network, backup, got "payments"',
      'copiesFrom: must be one of network, backup, got "archive"',
    ]));

  it("lock within bounds that AWS Backup takes", () => {
    const immutability = { mode: "governance", minRetentionDays: 0, maxRetentionDays: 40_000 } as const;
    expect(problems({ immutability })).toEqual([
      "immutability.minRetentionDays: must be a whole number from 1 to 36500, got 0",
      "immutability.maxRetentionDays: must be a whole number from 0 to 36500, got 40000",
    ]);
  });
});

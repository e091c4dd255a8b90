import {
  keepableProblems,
  vaultImmutabilityProblems,
  type VaultImmutability,
} from "../../../modules/backup/vault-immutability";

const LOCK = {
  mode: "compliance",
  minRetentionDays: 7,
  maxRetentionDays: 365,
  changeableForDays: 3,
} as const;

describe("a vault's immutability", () => {
  it.each<VaultImmutability>([
    { mode: "none" },
    { mode: "governance", minRetentionDays: 1, maxRetentionDays: 36_500 },
    LOCK,
  ])("may be %j", (immutability) => expect(vaultImmutabilityProblems(immutability)).toEqual([]));

  it("knows three modes", () => {
    const immutability = { mode: "always" } as unknown as VaultImmutability;
    expect(vaultImmutabilityProblems(immutability)).toEqual([
      { field: "immutability.mode", rule: "one of none, governance, compliance", value: "always" },
    ]);
  });

  it("needs bounds in order, and three days to think again before compliance", () =>
    expect(
      vaultImmutabilityProblems({
        ...LOCK,
        minRetentionDays: 30,
        maxRetentionDays: 29,
        changeableForDays: 2,
      }),
    ).toEqual([
      { field: "immutability.maxRetentionDays", rule: "a whole number from 30 to 36500", value: 29 },
      { field: "immutability.changeableForDays", rule: "a whole number from 3 to 36500", value: 2 },
    ]));

  it("bounds how long backups are kept where there is a lock", () => {
    expect(keepableProblems("retentionDays", 6, LOCK)).toEqual([
      { field: "retentionDays", rule: "a whole number from 7 to 365", value: 6 },
    ]);
    expect(keepableProblems("retentionDays", 6, { mode: "none" })).toEqual([]);
    expect(keepableProblems("retentionDays", 0, { mode: "none" })).toEqual([
      { field: "retentionDays", rule: "a whole number from 1 to 36500", value: 0 },
    ]);
  });
});

import type { BackupCopy, BackupRule } from "../../../modules/backup/backup-rule";
import type { BackupPlanSettings } from "../../../stacks/backup-plan";
import type { LayerSettings } from "../../../stacks/catalog";
import { DAILY, vaultLayers } from "../../fixtures/backup";
import { fixtureEnvironment } from "../../fixtures/environment";
import { problemsOf } from "../../fixtures/problems";

const LOCK = { mode: "governance", minRetentionDays: 7, maxRetentionDays: 35 } as const;

/** What is wrong with the plans of the first region's workload account. */
const problems = (
  plans: BackupPlanSettings["plans"],
  lock: LayerSettings["backup-vault"]["immutability"] = { mode: "none" },
): string[] => {
  const alarms = { noAlarms: "a test listens to nothing" };
  const layers = {
    "payments/sa-east-1": { ...vaultLayers(["backup"], lock), "backup-plan": { plans, alarms } },
    "payments/us-east-1": vaultLayers([]),
    "backup/sa-east-1": vaultLayers(["payments"], LOCK),
    "network/sa-east-1": vaultLayers([]),
  };
  return problemsOf(fixtureEnvironment({ layers })).map((line) =>
    line.replace("folders[payments/sa-east-1].layers.backup-plan.plans.", ""),
  );
};
const copied = (to: BackupCopy["to"], retentionDays = 7): Record<string, BackupRule> => ({
  daily: { ...DAILY, copies: { copy: { to, retentionDays } } },
});

describe("settings of backup-plan", () => {
  it.each([
    { account: "backup", region: "sa-east-1" },
    { account: "payments", region: "us-east-1" },
  ])("may copy to %j", (to) => expect(problems({ database: copied(to) })).toEqual([]));

  it("copy to no vault that the backup is in already", () =>
    expect(problems({ database: copied({ account: "payments", region: "sa-east-1" }) })).toEqual([
      'database.daily.copies.copy.to: must be another account or another region than the backup\'s own, got {"account":"payments","region":"sa-east-1"}',
    ]));

  it("copy Aurora's snapshots to another account or another region, not to both at once", () => {
    const to = { account: "backup", region: "us-east-1" };
    expect(problems({ database: copied(to) })).toEqual([
      'database.daily.copies.copy.to: must be in another account or another region for Aurora, not both, got {"account":"backup","region":"us-east-1"}',
    ]);
  });

  it("copy to vaults that exist and admit the account", () => {
    expect(problems({ objects: copied({ account: "backup", region: "us-east-1" }) })).toEqual([
      'objects.daily.copies.copy.to: must be a folder of the environment with a layer backup-vault, got {"account":"backup","region":"us-east-1"}',
    ]);
    expect(problems({ objects: copied({ account: "network", region: "sa-east-1" }) })).toEqual([
      'objects.daily.copies.copy.to: must be a vault that takes copies from payments, got {"account":"network","region":"sa-east-1"}',
    ]);
  });

  it("keep backups and copies for as long as each vault on the way takes them", () =>
    expect(
      problems(
        { database: copied({ account: "backup", region: "sa-east-1" }, 36) },
        { ...LOCK, minRetentionDays: 8 },
      ),
    ).toEqual([
      "database.daily.retentionDays: must be a whole number from 8 to 35, got 7",
      "database.daily.copies.copy.retentionDays: must be a whole number from 7 to 35, got 36",
    ]));

  it("know the classes, and have a rule for each that they name", () => {
    const plans = { volumes: { daily: DAILY }, objects: {} } as BackupPlanSettings["plans"];
    expect(problems(plans)).toEqual([
      'folders[payments/sa-east-1].layers.backup-plan.plans: must be one of database, objects, tables, files, got "volumes"',
      "objects: must be a list of at least 1 different values, got []",
    ]);
  });

  it("are judged rule by rule, all at once", () =>
    expect(problems({ database: { daily: { ...DAILY, continuous: true, startWindowMinutes: 0 } } })).toEqual([
      "database.daily.startWindowMinutes: must be a whole number from 60 to 10080, got 0",
      "database.daily.continuous: must be false for Aurora, got true",
    ]));
});

import { BACKUP_CLASSES, type BackupClass } from "../../../modules/backup/backup-class";
import { backupRuleProblems, type BackupRule } from "../../../modules/backup/backup-rule";
import { DAILY } from "../../fixtures/backup";

const to = { account: "backup", region: "sa-east-1" };
const problems = (backupClass: BackupClass, rule: Partial<BackupRule>, key = "daily"): string[] =>
  backupRuleProblems(`rules.${key}`, { ...DAILY, ...rule }, BACKUP_CLASSES[backupClass]).map(
    ({ field, rule: text, value }) => `${field} must be ${text}, got ${JSON.stringify(value)}`,
  );

describe("a rule of a backup plan", () => {
  it.each(Object.keys(BACKUP_CLASSES) as BackupClass[])("may be daily for %s", (backupClass) =>
    expect(problems(backupClass, {})).toEqual([]),
  );

  it("begins and ends within windows that AWS Backup takes", () =>
    expect(problems("database", { startWindowMinutes: 59, completionWindowMinutes: 118 })).toEqual([
      "rules.daily.startWindowMinutes must be a whole number from 60 to 10080, got 59",
      "rules.daily.completionWindowMinutes must be a whole number from 119 to 10080, got 118",
    ]));

  it.each(["rate(1 day)", "cron(0 5 * * *)", "0 5 ? * * *"])("has no schedule like %p", (schedule) =>
    expect(problems("database", { schedule })).toEqual([
      `rules.daily.schedule must be cron(…) with six fields, in UTC, got "${schedule}"`,
    ]),
  );

  it("has a name that AWS Backup takes", () =>
    expect(problems("database", {}, "Every day")).toEqual([
      'rules.Every day must be named by up to 50 lower-case letters, digits and hyphens, got "Every day"',
    ]));

  it("leaves Aurora's history to RDS", () =>
    expect(problems("database", { continuous: true })).toEqual([
      "rules.daily.continuous must be false for Aurora, got true",
    ]));

  it("keeps a history of objects for 35 days at most", () => {
    expect(problems("objects", { continuous: true, retentionDays: 35 })).toEqual([]);
    expect(problems("objects", { continuous: true, retentionDays: 36 })).toEqual([
      "rules.daily.retentionDays must be a whole number from 1 to 35, got 36",
    ]);
  });

  it("moves to cold storage only what can move, and for 90 days", () => {
    expect(problems("files", { retentionDays: 120, coldStorageAfterDays: 30 })).toEqual([]);
    expect(problems("files", { retentionDays: 119, coldStorageAfterDays: 30 })).toEqual([
      "rules.daily.retentionDays must be a whole number from 120 to 36500, got 119",
    ]);
    const cold = { to, retentionDays: 365, coldStorageAfterDays: 30 };
    expect(problems("objects", { coldStorageAfterDays: 1, copies: { isolated: cold } })).toEqual([
      "rules.daily.coldStorageAfterDays must be left out for S3, got 1",
      "rules.daily.copies.isolated.coldStorageAfterDays must be left out for S3, got 30",
    ]);
  });

  it("copies an Aurora snapshot once", () => {
    const copies = {
      isolated: { to, retentionDays: 7 },
      remote: { to: { account: "payments", region: "us-east-1" }, retentionDays: 7 },
    };
    expect(problems("objects", { copies })).toEqual([]);
    expect(problems("database", { copies })).toEqual([
      'rules.daily.copies must be at most 1 for Aurora; a rule of its own takes another backup for another copy, got ["isolated","remote"]',
    ]);
  });
});

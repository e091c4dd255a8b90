import type { Choices } from "../layers/choices";

/** How prod backs up what it keeps. */
export const backup: Choices["backup"] = {
  // Seven years, and a month for what a plan moves by a day.
  vault: { mode: "compliance", minRetentionDays: 7, maxRetentionDays: 2_587, changeableForDays: 7 },
  copies: { mode: "compliance", minRetentionDays: 7, maxRetentionDays: 2_587, changeableForDays: 7 },
  otherRegion: { "sa-east-1": "us-east-1", "us-east-1": "sa-east-1" },
  plans: {
    // Any second of the last 35 days is RDS's own to restore; these outlive the cluster and its account. One
    // Aurora snapshot is copied to one place, hence a rule for each. Midnight in Chile is 3 or 4 in UTC.
    database: {
      daily: {
        schedule: "cron(0 5 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 300,
        retentionDays: 7,
        copies: { otherAccount: { retentionDays: 35 } },
      },
      remote: {
        schedule: "cron(0 7 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 300,
        retentionDays: 7,
        copies: { otherRegion: { retentionDays: 35 } },
      },
      monthly: {
        schedule: "cron(0 9 1 * ? *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 720,
        retentionDays: 7,
        copies: { otherAccount: { retentionDays: 2_557 } },
      },
    },
    objects: {
      continuous: {
        schedule: "cron(0 6 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 720,
        retentionDays: 35,
        continuous: true,
        copies: { otherAccount: { retentionDays: 35 }, otherRegion: { retentionDays: 35 } },
      },
      monthly: {
        schedule: "cron(0 10 1 * ? *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 1440,
        retentionDays: 35,
        copies: { otherAccount: { retentionDays: 2_557 } },
      },
    },
  },
  restoreTesting: {
    schedule: "cron(0 12 3 * ? *)",
    startWindowHours: 8,
    selectionWindowDays: 35,
    validationWindowHours: 24,
  },
  audit: { frequencyHours: 24, retentionDays: 7, restoreMinutes: 720 },
};

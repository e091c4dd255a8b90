import type { Choices } from "../layers/choices";

/** How staging backs up what it keeps. */
export const backup: Choices["backup"] = {
  // As prod, but for the right to think again.
  vault: { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 },
  copies: { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 },
  otherRegion: { "sa-east-1": "us-east-1", "us-east-1": "sa-east-1" },
  plans: {
    database: {
      daily: {
        schedule: "cron(0 5 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 300,
        retentionDays: 7,
        copies: { otherAccount: { retentionDays: 14 } },
      },
      remote: {
        schedule: "cron(0 7 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 300,
        retentionDays: 7,
        copies: { otherRegion: { retentionDays: 14 } },
      },
    },
    objects: {
      continuous: {
        schedule: "cron(0 6 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 720,
        retentionDays: 7,
        continuous: true,
        copies: { otherAccount: { retentionDays: 14 }, otherRegion: { retentionDays: 14 } },
      },
    },
  },
  restoreTesting: {
    schedule: "cron(0 12 ? * TUE *)",
    startWindowHours: 8,
    selectionWindowDays: 7,
    validationWindowHours: 8,
  },
  audit: { frequencyHours: 24, retentionDays: 7, restoreMinutes: 720 },
};

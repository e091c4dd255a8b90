import type { Choices } from "../layers/choices";

/** How sandbox backs up what it keeps. Nothing is locked, so that the sandbox can be removed. */
export const backup: Choices["backup"] = {
  vault: { mode: "none" },
  copies: { mode: "none" },
  otherRegion: {},
  plans: {
    database: {
      daily: {
        schedule: "cron(0 5 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 300,
        retentionDays: 1,
        copies: { otherAccount: { retentionDays: 1 } },
      },
    },
    objects: {
      daily: {
        schedule: "cron(0 6 ? * * *)",
        startWindowMinutes: 60,
        completionWindowMinutes: 720,
        retentionDays: 1,
        copies: { otherAccount: { retentionDays: 1 } },
      },
    },
  },
  restoreTesting: {
    schedule: "cron(0 12 3 * ? *)",
    startWindowHours: 1,
    selectionWindowDays: 1,
    validationWindowHours: 1,
  },
  audit: { frequencyHours: 24, retentionDays: 1, restoreMinutes: 720 },
};

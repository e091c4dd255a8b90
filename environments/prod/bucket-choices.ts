import type { Choices } from "../layers/choices";

/** What prod keeps beside its logs, for how long, and what of it can never be changed. */
export const buckets: Choices["buckets"] = {
  transactions: {
    // Six years, as long as Chile's tax authority looks back. Nobody, root user included, can shorten it.
    immutability: { mode: "compliance", retentionDays: 2_192 },
    lifecycle: {
      tiers: { STANDARD_IA: 30, GLACIER_IR: 90, DEEP_ARCHIVE: 400 },
      // PCI DSS 3.2.1: account data goes as soon as nothing demands it any more.
      expireDays: 2_200,
      replacedDays: 30,
    },
    // AWS Backup passes by what is in DEEP_ARCHIVE: there the lock and the other region are what protects.
    backup: "objects",
    notifies: false,
    requestAlarms: "on",
  },
  "kafka-sink": {
    // Unlocked, since the sink names no digest: messages only wait here until S3 has copied them into transactions.
    immutability: { mode: "none" },
    lifecycle: { tiers: {}, expireDays: 30, replacedDays: 7 },
    deletion: "lifecycle",
    backup: { noBackup: "every object goes on into transactions of all regions within minutes" },
    notifies: false,
    requestAlarms: "on",
  },
  exports: {
    // A job that runs again replaces its own day.
    immutability: { mode: "none" },
    lifecycle: { tiers: { STANDARD_IA: 30, GLACIER_IR: 90 }, expireDays: 400, replacedDays: 30 },
    backup: { noBackup: "jobs make it again from transactions and backups" },
    notifies: true,
    requestAlarms: "on",
  },
  landing: {
    immutability: { mode: "none" },
    lifecycle: { tiers: { STANDARD_IA: 30 }, expireDays: 90, replacedDays: 7 },
    backup: { noBackup: "it is the copy of a backup" },
    notifies: true,
    requestAlarms: "on",
  },
  artifacts: {
    immutability: { mode: "none" },
    lifecycle: {
      tiers: {},
      expireDays: { never: "what runs names its artifact, however old" },
      replacedDays: 400,
    },
    backup: { noBackup: "built again from source, and kept in both regions" },
    notifies: false,
    requestAlarms: { noAlarms: "deployments read it, and fail loudly by themselves" },
  },
};

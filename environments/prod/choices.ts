import type { Choices } from "../layers/choices";
import { productionLike } from "../layers/production-like";
import { accounts } from "./accounts";
import { client } from "./client";

const { values } = client;

/** What prod chooses where a choice costs money, loses data or opens access. */
export const choices: Choices = {
  environment: "prod",
  accounts,
  ...productionLike(values, 365),
  logArchive: {
    // PCI DSS 10.5.1: a year of audit history, its last three months at hand.
    immutability: { mode: "compliance", retentionDays: 365 },
    tiers: { infrequentAccessDays: 90, archiveDays: 180, expireDays: 400 },
    accessLogRetentionDays: 400,
  },
  alarmSubscriptions: { operations: { protocol: "email", endpoint: values.alarmEmail } },
  configRecording: { frequency: "CONTINUOUS", retentionDays: 2_557 },
  publicIngress: true,
  // PCI DSS 10.5.1 again: what is at hand is what an investigation reads first.
  flowLogRetentionDays: 365,
  database: {
    writerRegion: "sa-east-1",
    options: {
      engineVersion: "16.8",
      // The ledger takes 600 transactions a second at the peak; each region can carry all of it.
      capacity: { kind: "provisioned", instanceClass: "db.r7g.xlarge" },
      zoneCount: 3,
      proxy: "proxy",
      forwardingConsistency: "global",
      commitBound: {
        unbounded: "with one other region, a bound would stop all payments whenever that region is lost",
      },
      activityStream: "async",
      insights: "advanced",
      auditedStatements: ["ddl", "read", "role", "write"],
      logRetentionDays: 365,
      monitoringSeconds: 15,
      storage: "io-optimized",
      deletionProtection: true,
      finalSnapshot: true,
      maxConnections: 1_500,
    },
    // Chile's night, and two hours apart.
    windows: {
      "sa-east-1": { backup: "05:00-06:00", maintenance: "sun:06:00-sun:07:00" },
      "us-east-1": { backup: "07:00-08:00", maintenance: "sun:08:00-sun:09:00" },
    },
    secretRecoveryDays: 30,
  },
  backup: {
    // Seven years, and a month for what a plan moves by a day.
    vault: { mode: "compliance", minRetentionDays: 7, maxRetentionDays: 2_587, changeableForDays: 7 },
    copies: { mode: "compliance", minRetentionDays: 7, maxRetentionDays: 2_587, changeableForDays: 7 },
  },
};

import type { Choices } from "../layers/choices";
import { productionLike } from "../layers/production-like";
import { accounts } from "./accounts";
import { client } from "./client";

const { values } = client;

/** What staging chooses where a choice costs money, loses data or opens access. */
export const choices: Choices = {
  environment: "staging",
  accounts,
  ...productionLike(values, 90),
  logArchive: {
    // Like prod in everything but the lock, which a privileged operator may lift to clean up.
    immutability: { mode: "governance", retentionDays: 30 },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 150,
  },
  alarmSubscriptions: { operations: { protocol: "email", endpoint: values.alarmEmail } },
  configRecording: { frequency: "CONTINUOUS", retentionDays: 400 },
  publicIngress: false,
  flowLogRetentionDays: 30,
  database: {
    writerRegion: "sa-east-1",
    options: {
      engineVersion: "16.8",
      capacity: { kind: "serverless", minAcu: 0.5, maxAcu: 8 },
      zoneCount: 2,
      proxy: "proxy",
      forwardingConsistency: "global",
      commitBound: {
        unbounded: "with one other region, a bound would stop all payments whenever that region is lost",
      },
      activityStream: { noActivityStream: "no real payment is stored here, and Serverless v2 has none" },
      insights: "standard",
      auditedStatements: ["ddl", "role", "write"],
      logRetentionDays: 90,
      monitoringSeconds: 60,
      storage: "standard",
      deletionProtection: true,
      finalSnapshot: true,
      maxConnections: 400,
    },
    // Chile's night, and two hours apart.
    windows: {
      "sa-east-1": { backup: "05:00-06:00", maintenance: "sun:06:00-sun:07:00" },
      "us-east-1": { backup: "07:00-08:00", maintenance: "sun:08:00-sun:09:00" },
    },
    secretRecoveryDays: 7,
  },
  backup: {
    // As prod, but for the right to think again.
    vault: { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 },
    copies: { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 },
  },
};

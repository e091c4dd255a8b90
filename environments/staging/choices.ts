import type { Choices } from "../layers/choices";
import { productionLike } from "../layers/production-like";
import { accounts } from "./accounts";
import { client } from "./client";
import { kafkaOn, type KafkaVendor } from "./kafka";

const { values } = client;

/** Who runs Kafka: the one word by which everything about it, networks and accounts included, is another. */
const KAFKA_VENDOR: KafkaVendor = "confluent";

/** What staging chooses where a choice costs money, loses data or opens access, with Kafka at a vendor. */
export const choicesOn = (vendor: KafkaVendor): Choices => ({
  environment: "staging",
  accounts,
  ...productionLike(values, 90, kafkaOn(vendor).service),
  logArchive: {
    // Like prod in everything but the lock, which a privileged operator may lift to clean up.
    immutability: { mode: "governance", retentionDays: 30 },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 150,
    directLogRetentionDays: 30,
  },
  storageReplication: { regions: ["sa-east-1", "us-east-1"], deleteMarkers: "replicate" },
  // PCI DSS 10.5.1: a year of audit history.
  auditLogRetentionDays: 365,
  alarmSubscriptions: { operations: { protocol: "email", endpoint: values.alarmEmail } },
  // A first guess: set each anew from what the first full month costs.
  costs: {
    network: { monthlyUsd: 4_000, anomalyUsd: 300, anomalyMonitor: "make" },
    payments: { monthlyUsd: 4_000, anomalyUsd: 300, anomalyMonitor: "make" },
    backup: { monthlyUsd: 500, anomalyUsd: 100, anomalyMonitor: "make" },
    // Redpanda's machines would cost more than all else.
    streaming: { monthlyUsd: vendor === "redpanda" ? 6_000 : 150, anomalyUsd: 100, anomalyMonitor: "make" },
  },
  buckets: {
    transactions: {
      // Locked like prod's, but a privileged operator may lift it to clean up.
      immutability: { mode: "governance", retentionDays: 30 },
      lifecycle: { tiers: { STANDARD_IA: 30, GLACIER_IR: 60 }, expireDays: 150, replacedDays: 7 },
      backup: "objects",
      notifies: false,
      requestAlarms: "on",
    },
    exports: {
      immutability: { mode: "none" },
      lifecycle: { tiers: { STANDARD_IA: 30 }, expireDays: 60, replacedDays: 7 },
      backup: { noBackup: "jobs make it again from transactions and backups" },
      notifies: true,
      requestAlarms: "on",
    },
    landing: {
      immutability: { mode: "none" },
      lifecycle: { tiers: {}, expireDays: 30, replacedDays: 7 },
      backup: { noBackup: "it is the copy of a backup" },
      notifies: true,
      requestAlarms: "on",
    },
    artifacts: {
      immutability: { mode: "none" },
      lifecycle: {
        tiers: {},
        expireDays: { never: "what runs names its artifact, however old" },
        replacedDays: 90,
      },
      backup: { noBackup: "built again from source, and kept in both regions" },
      notifies: false,
      requestAlarms: { noAlarms: "deployments read it, and fail loudly by themselves" },
    },
  },
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
        noBound: "with one other region, a bound would stop all payments whenever that region is lost",
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
      "sa-east-1": { backup: "05:00-06:00", maintenance: "sun:06:30-sun:07:30" },
      "us-east-1": { backup: "07:00-08:00", maintenance: "sun:08:30-sun:09:30" },
    },
    passwordRotationDays: 90,
    secretRecoveryDays: 7,
  },
  backup: {
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
  },
  analytics: {
    schedule: "cron(0 6 * * ? *)",
    lookbackDays: 3,
    quarantineLimit: 0.01,
    workerType: "G.1X",
    timeoutMinutes: 120,
    scanLimitBytes: 100_000_000_000,
    logRetentionDays: 365,
    snapshots: { regions: ["sa-east-1"] },
  },
  compute: {
    images: { owner: "terraform", scanning: "enhanced", kept: 200 },
    insights: "enhanced",
    exec: "audited",
    firewall: { rateLimit: 60_000, firewallLog: "blocked" },
    logRetentionDays: 90,
    services: {
      ingest: {
        release: "0.1.0",
        size: { cpu: 512, memoryMiB: 1_024 },
        tasks: { min: 3, max: 9, transactionsPerSecond: 100 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, requestsPerTask: 5_000 },
      },
      ledger: {
        release: "0.1.0",
        size: { cpu: 512, memoryMiB: 1_024 },
        tasks: { min: 3, max: 9, transactionsPerSecond: 100 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, lagPerTask: 2_000 },
        lagLimit: 3_000,
      },
      relay: {
        release: "0.1.0",
        size: { cpu: 512, memoryMiB: 1_024 },
        tasks: { min: 3, max: 9, transactionsPerSecond: 100 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, lagPerTask: 2_000 },
        lagLimit: 3_000,
      },
    },
  },
  kafka: kafkaOn(vendor),
  runner: {
    runner: { kind: "hcp-terraform", hostname: "app.terraform.io" },
    digest: values.runnerImageDigest,
    size: { cpu: 1_024, memoryMiB: 2_048 },
    runners: { min: 1, max: 3 },
    logRetentionDays: 90,
  },
});

export const choices = choicesOn(KAFKA_VENDOR);

import type { Choices } from "../layers/choices";
import { productionLike } from "../layers/production-like";
import { accounts } from "./accounts";
import { backup } from "./backup-choices";
import { client } from "./client";
import { database } from "./database-choices";
import { homesOn, kafkaOn, type KafkaVendor } from "./kafka";

const { values } = client;

/** Who runs Kafka: the one word by which everything about it, networks and accounts included, is another. */
const KAFKA_VENDOR: KafkaVendor = "confluent";

/** What staging chooses where a choice costs money, loses data or opens access, with Kafka at a vendor. */
export const choicesOn = (vendor: KafkaVendor): Choices => ({
  environment: "staging",
  accounts,
  domain: values.domain,
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
    "kafka-sink": {
      // Unlocked, since the sink names no digest: messages only wait here until S3 has copied them into transactions.
      immutability: { mode: "none" },
      lifecycle: { tiers: {}, expireDays: 14, replacedDays: 7 },
      deletion: "lifecycle",
      backup: { noBackup: "every object goes on into transactions of all regions within minutes" },
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
  database,
  backup,
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
  // Each is added with its own public key and accounts; until then only the canary is answered.
  merchants: {},
  compute: {
    images: { owner: "terraform", scanning: "enhanced", base: values.baseImage, kept: 200 },
    insights: "enhanced",
    exec: "audited",
    firewall: { rateLimit: 60_000, firewallLog: "blocked" },
    logRetentionDays: 90,
    services: {
      ingest: {
        size: { cpu: 512, memoryMiB: 1_024 },
        tasks: { min: 3, max: 9, transactionsPerSecond: 100 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, requestsPerTask: 5_000 },
      },
      ledger: {
        size: { cpu: 512, memoryMiB: 1_024 },
        tasks: { min: 3, max: 9, transactionsPerSecond: 100 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, lagPerTask: 2_000 },
        lagLimit: 3_000,
      },
      relay: {
        size: { cpu: 512, memoryMiB: 1_024 },
        tasks: { min: 3, max: 9, transactionsPerSecond: 100 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, lagPerTask: 2_000 },
        lagLimit: 3_000,
      },
    },
  },
  serverless: {
    // CodeDeploy moves a tenth of the calls, and takes them back when an alarm fires.
    release: { owner: "pipeline", shift: { kind: "canary", percent: 10, minutes: 5 } },
    signing: { policy: "enforce" },
    // AWS's usual quota. A new account may have 10: ask for more before the first deployment.
    concurrencyQuota: 1_000,
    logRetentionDays: 90,
    functions: {
      "dead-letters": { memoryMiB: 256, concurrency: { kind: "reserved", reserved: 2 } },
      "settlement-collect": { memoryMiB: 512, concurrency: { kind: "reserved", reserved: 2 } },
      "settlement-submit": { memoryMiB: 512, concurrency: { kind: "reserved", reserved: 10 } },
      "settlement-record": { memoryMiB: 512, concurrency: { kind: "reserved", reserved: 10 } },
      "reversal-submit": {
        memoryMiB: 512,
        concurrency: { kind: "reserved", reserved: 20 },
      },
      migrations: { memoryMiB: 512, concurrency: { kind: "reserved", reserved: 2 } },
      reconciliation: { memoryMiB: 1_024, concurrency: { kind: "reserved", reserved: 2 } },
    },
    deadLetters: {
      pollers: {
        mode: "provisioned",
        min: 1,
        max: 1,
        retries: { attempts: 5, maxAgeSeconds: 86_400, splitBatch: true, partialBatch: false },
      },
      batch: { size: 100, windowSeconds: 5 },
      startAt: "TRIM_HORIZON",
      failures: "queue",
      lagLimit: 100,
    },
    settlement: {
      // Names of so many pages fit into what one step may hand to the next, 256 KiB.
      maxPages: 70,
      concurrency: 5,
      url: `https://settlement.${values.onPremisesDomain}`,
    },
    schedules: {
      // Follows the database's writer by hand: the one region that settles.
      runsIn: "sa-east-1",
      times: {
        settlement: { at: "cron(15 2-5 * * ? *)", windowMinutes: 5, retryMinutes: 30, retryAttempts: 10 },
        reconciliation: { at: "cron(30 7 * * ? *)", windowMinutes: 15, retryMinutes: 60, retryAttempts: 10 },
      },
    },
  },
  events: {
    homes: homesOn(vendor),
    recovery: { mode: "cross-region-rules" },
    // As long as the database can be turned back.
    archiveRetentionDays: 35,
    vault: { archiveRetentionDays: 35 },
  },
  traffic: {
    steering: { by: "latency-records" },
    probe: { noProbe: "its load balancers are internal, and Route 53 asks from the internet" },
    clientMarginSeconds: 10,
    limits: { zoneSeconds: 100, regionSeconds: 120 },
  },
  canary: {
    everyMinutes: 5,
    runtimeVersion: "syn-nodejs-3.1",
    testMerchant: "klap-canary",
    reportRetentionDays: 31,
    logRetentionDays: 90,
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

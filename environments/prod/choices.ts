import type { Choices } from "../layers/choices";
import { kafkaContract } from "../layers/kafka-contract";
import { productionLike } from "../layers/production-like";
import { accounts } from "./accounts";
import { backup } from "./backup-choices";
import { buckets } from "./bucket-choices";
import { client } from "./client";
import { database } from "./database-choices";

const { values } = client;

/** Who runs Kafka. Another one is another cluster, with clients moved and topics copied by hand. */
const KAFKA_SERVICE: Choices["kafka"]["service"] = {
  vendor: "confluent",
  cluster: { type: "enterprise", maxUnits: 10 },
  governance: "ADVANCED",
  accepts: { "stateless-secrets": "two sealed states hold the keys, and rotation replaces them" },
};

/** What prod chooses where a choice costs money, loses data or opens access. */
export const choices: Choices = {
  environment: "prod",
  accounts,
  domain: values.domain,
  ...productionLike(values, 365, KAFKA_SERVICE),
  logArchive: {
    // PCI DSS 10.5.1: a year of audit history, its last three months at hand.
    immutability: { mode: "compliance", retentionDays: 365 },
    tiers: { infrequentAccessDays: 90, archiveDays: 180, expireDays: 400 },
    accessLogRetentionDays: 400,
    directLogRetentionDays: 90,
  },
  storageReplication: { regions: ["sa-east-1", "us-east-1"], deleteMarkers: "replicate" },
  // PCI DSS 10.5.1: a year of audit history.
  auditLogRetentionDays: 365,
  alarmSubscriptions: { operations: { protocol: "email", endpoint: values.alarmEmail } },
  // A first guess: set each anew from what the first full month costs.
  costs: {
    network: { monthlyUsd: 6_000, anomalyUsd: 300, anomalyMonitor: "make" },
    payments: { monthlyUsd: 12_000, anomalyUsd: 500, anomalyMonitor: "make" },
    backup: { monthlyUsd: 1_500, anomalyUsd: 150, anomalyMonitor: "make" },
    streaming: { monthlyUsd: 150, anomalyUsd: 50, anomalyMonitor: "make" },
  },
  buckets,
  configRecording: { frequency: "CONTINUOUS", retentionDays: 2_557 },
  publicIngress: true,
  // PCI DSS 10.5.1 again: what is at hand is what an investigation reads first.
  flowLogRetentionDays: 365,
  database,
  backup,
  analytics: {
    // Three in the morning in Santiago; backups are done by then.
    schedule: "cron(0 6 * * ? *)",
    lookbackDays: 3,
    quarantineLimit: 0.01,
    workerType: "G.2X",
    timeoutMinutes: 240,
    scanLimitBytes: 1_000_000_000_000,
    logRetentionDays: 365,
    snapshots: { regions: ["sa-east-1"] },
  },
  // Each is added with its own public key and accounts; until then only the canary is answered.
  merchants: {},
  compute: {
    images: { owner: "terraform", scanning: "enhanced", base: values.baseImage, kept: 200 },
    insights: "enhanced",
    exec: { noExec: "nobody gets into what sees card data; staging shows the same tasks" },
    // A merchant's gateway comes from few addresses: one of them may send a third of the peak.
    firewall: { rateLimit: 60_000, firewallLog: "blocked" },
    logRetentionDays: 365,
    // A first guess of what a task carries, until a load test says: two thirds of each carry 600 a second and a
    // year's growth. What waits longer than half a minute at the peak is worth a look.
    services: {
      ingest: {
        size: { cpu: 1_024, memoryMiB: 2_048 },
        tasks: { min: 6, max: 18, transactionsPerSecond: 200 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, requestsPerTask: 10_000 },
      },
      ledger: {
        size: { cpu: 1_024, memoryMiB: 2_048 },
        tasks: { min: 6, max: 18, transactionsPerSecond: 200 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, lagPerTask: 4_000 },
        lagLimit: 18_000,
      },
      relay: {
        size: { cpu: 1_024, memoryMiB: 2_048 },
        tasks: { min: 6, max: 18, transactionsPerSecond: 200 },
        capacity: "on-demand",
        scaling: { cpuPercent: 60, lagPerTask: 4_000 },
        lagLimit: 18_000,
      },
    },
  },
  serverless: {
    // CodeDeploy moves a tenth of the calls, and takes them back when an alarm fires.
    release: { owner: "pipeline", shift: { kind: "canary", percent: 10, minutes: 5 } },
    signing: { policy: "enforce" },
    // AWS's usual quota. A new account may have 10: ask for more before the first deployment.
    concurrencyQuota: 1_000,
    logRetentionDays: 365,
    functions: {
      "dead-letters": { memoryMiB: 256, concurrency: { kind: "reserved", reserved: 2 } },
      "settlement-collect": { memoryMiB: 512, concurrency: { kind: "reserved", reserved: 2 } },
      "settlement-submit": { memoryMiB: 512, concurrency: { kind: "reserved", reserved: 10 } },
      "settlement-record": { memoryMiB: 512, concurrency: { kind: "reserved", reserved: 10 } },
      "reversal-submit": {
        memoryMiB: 512,
        concurrency: { kind: "provisioned", reserved: 20, provisioned: 2 },
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
  kafka: {
    contract: kafkaContract({
      recovery: { mode: "active-active" },
      partitions: 48,
      consumers: 24,
      retentionDays: 7,
      quota: { ingressBytesPerSecond: 20_000_000, egressBytesPerSecond: 60_000_000 },
    }),
    service: KAFKA_SERVICE,
    rotation: { current: 1, previous: "revoked" },
    secretRecoveryDays: 30,
  },
  events: {
    // Half of the merchant accounts each. Moving a range moves them: first drain it, as decision 27 says.
    homes: { "sa-east-1": [{ from: 0, to: 2_047 }], "us-east-1": [{ from: 2_048, to: 4_095 }] },
    recovery: { mode: "cross-region-rules" },
    archiveRetentionDays: 90,
    vault: { archiveRetentionDays: 365 },
  },
  traffic: {
    steering: { by: "latency-records" },
    // The shortest that Route 53 offers: a payment terminal waits half a minute, not two.
    probe: { intervalSeconds: 10, failureThreshold: 3 },
    clientMarginSeconds: 10,
    limits: { zoneSeconds: 100, regionSeconds: 120 },
  },
  canary: {
    everyMinutes: 1,
    runtimeVersion: "syn-nodejs-3.1",
    testMerchant: "klap-canary",
    reportRetentionDays: 31,
    logRetentionDays: 365,
  },
  runner: {
    runner: { kind: "hcp-terraform", hostname: "app.terraform.io" },
    digest: values.runnerImageDigest,
    size: { cpu: 1_024, memoryMiB: 2_048 },
    runners: { min: 1, max: 3 },
    logRetentionDays: 365,
  },
};

import type { Choices } from "../layers/choices";
import { REDPANDA_DOMAINS, RUNNER_DOMAINS } from "../layers/egress-domains";
import { kafkaContract } from "../layers/kafka-contract";
import { accounts } from "./accounts";
import { backup } from "./backup-choices";
import { client } from "./client";
import { database } from "./database-choices";

const { values } = client;

const DOMAINS = [...RUNNER_DOMAINS, ...REDPANDA_DOMAINS];

/** Nothing is locked nor kept for long, and failing requests are for the developer to see. */
const sandboxBucket = (notifies: boolean): Choices["buckets"]["exports"] => ({
  immutability: { mode: "none" },
  lifecycle: { tiers: {}, expireDays: 30, replacedDays: 1 },
  backup: { noBackup: "nothing in the sandbox is worth a copy" },
  notifies,
  requestAlarms: { noAlarms: "request metrics cost money, and nobody waits for the sandbox" },
});

/** What sandbox chooses where a choice costs money, loses data or opens access. */
export const choices: Choices = {
  environment: "sandbox",
  accounts,
  domain: values.domain,
  primaryRegion: "sa-east-1",
  logArchive: {
    // Nothing is locked, so that the sandbox can be removed.
    immutability: { mode: "none" },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 30,
    directLogRetentionDays: 30,
  },
  storageReplication: { noReplication: "the sandbox has one region, and nothing in it is worth a copy" },
  // Next to nothing is written where card data must not be: a year costs nothing here either.
  auditLogRetentionDays: 365,
  alarmSubscriptions: { operations: { protocol: "email", endpoint: values.alarmEmail } },
  // A first guess: set each anew from what the first full month costs.
  costs: {
    network: { monthlyUsd: 2_500, anomalyUsd: 150, anomalyMonitor: "make" },
    payments: { monthlyUsd: 1_500, anomalyUsd: 150, anomalyMonitor: "make" },
    backup: { monthlyUsd: 150, anomalyUsd: 50, anomalyMonitor: "make" },
  },
  buckets: {
    // Backed up all the same, so that backing up and restoring objects is tried here first.
    transactions: { ...sandboxBucket(false), backup: "objects" },
    exports: sandboxBucket(true),
    landing: sandboxBucket(true),
    artifacts: {
      ...sandboxBucket(false),
      lifecycle: {
        tiers: {},
        expireDays: { never: "jobs read their code for as long as they run" },
        replacedDays: 1,
      },
    },
  },
  configRecording: { frequency: "DAILY", retentionDays: 30 },
  mesh: ["sa-east-1"],
  publicIngress: false,
  flowLogRetentionDays: 7,
  deletionProtection: false,
  database,
  inspection: {
    egressDomains: DOMAINS,
    domainCapacity: 1_000,
    protection: false,
    logRetentionDays: 30,
  },
  dns: {
    // Developers find out what a new service asks for before it is listed.
    firewall: { allowedDomains: DOMAINS, blockedDomains: [], otherDomains: "alert" },
    onFirewallFailure: "answer",
    queryLogRetentionDays: 30,
  },
  publicZone: { dnssec: { unsigned: "the parent domain's DS record is not the platform's to set yet" } },
  vpn: { noVpn: "nothing on premises talks to the sandbox" },
  onPremisesBackup: {},
  partners: {},
  backup,
  analytics: {
    schedule: "cron(0 6 * * ? *)",
    lookbackDays: 3,
    quarantineLimit: 0.01,
    workerType: "G.1X",
    timeoutMinutes: 60,
    scanLimitBytes: 10_000_000_000,
    logRetentionDays: 30,
    snapshots: { noSnapshots: "its data is invented; the messages show what the job does" },
  },
  // Each is added with its own public key and accounts; until then only the canary is answered.
  merchants: {},
  compute: {
    // Developers deploy from their branches, without a change of settings.
    images: { owner: "pipeline", scanning: "basic", base: values.baseImage, kept: 50 },
    insights: "enabled",
    exec: "audited",
    firewall: { rateLimit: 3_000, firewallLog: "all" },
    logRetentionDays: 30,
    services: {
      ingest: {
        size: { cpu: 256, memoryMiB: 512 },
        tasks: { min: 2, max: 4, transactionsPerSecond: 20 },
        capacity: "spot",
        scaling: { cpuPercent: 60, requestsPerTask: 1_000 },
      },
      ledger: {
        size: { cpu: 256, memoryMiB: 512 },
        tasks: { min: 2, max: 4, transactionsPerSecond: 20 },
        capacity: "spot",
        scaling: { cpuPercent: 60, lagPerTask: 200 },
        lagLimit: 300,
      },
      relay: {
        size: { cpu: 256, memoryMiB: 512 },
        tasks: { min: 2, max: 4, transactionsPerSecond: 20 },
        capacity: "spot",
        scaling: { cpuPercent: 60, lagPerTask: 200 },
        lagLimit: 300,
      },
    },
  },
  serverless: {
    release: { owner: "terraform" },
    signing: { unsigned: "developers run what they built; what is signed is tried in staging" },
    // AWS's usual quota. A new account may have 10: ask for more before the first deployment.
    concurrencyQuota: 1_000,
    logRetentionDays: 30,
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
        mode: "on-demand",
        reason: "nothing waits for the sandbox, and pollers are paid for by the hour",
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
      // Nobody answers there: the sandbox settles with nobody.
      url: "https://settlement.invalid",
    },
    schedules: {
      runsIn: "sa-east-1",
      times: {
        settlement: { at: "cron(15 2-5 * * ? *)", windowMinutes: 5, retryMinutes: 30, retryAttempts: 10 },
        reconciliation: { at: "cron(30 7 * * ? *)", windowMinutes: 15, retryMinutes: 60, retryAttempts: 10 },
      },
    },
  },
  kafka: {
    contract: kafkaContract({
      recovery: { mode: "single-region" },
      partitions: 6,
      consumers: 3,
      retentionDays: 1,
      quota: { noQuota: "Redpanda's provider has none, and a developer's mistake is small here" },
    }),
    service: {
      vendor: "redpanda",
      // The region nearest to the platform's own that Redpanda runs Serverless in.
      cluster: { type: "serverless", vendorRegion: "us-east-1" },
      accepts: {
        archive: "nothing in the sandbox is worth keeping",
        "own-key": "no real payment is stored here",
        "private-access": "no real payment passes here, and TLS and a password protect what does",
        zones: "the sandbox may be lost at any time",
      },
    },
    rotation: { current: 1, previous: "revoked" },
    secretRecoveryDays: 0,
  },
  events: {
    homes: { "sa-east-1": [{ from: 0, to: 4_095 }] },
    recovery: { noOtherRegion: "the sandbox has one region" },
    // As long as the database can be turned back.
    archiveRetentionDays: 35,
    // Kept as in prod, so that the way to another account is tried here first.
    vault: { archiveRetentionDays: 35 },
  },
  traffic: {
    steering: { by: "latency-records" },
    probe: { noProbe: "its load balancer is internal, and Route 53 asks from the internet" },
    clientMarginSeconds: 10,
    limits: { zoneSeconds: 100, regionSeconds: 300 },
  },
  canary: {
    everyMinutes: 30,
    runtimeVersion: "syn-nodejs-3.1",
    testMerchant: "klap-canary",
    reportRetentionDays: 7,
    logRetentionDays: 30,
  },
  runner: { noRunner: "Redpanda Serverless is reached from anywhere, with TLS and a password" },
};

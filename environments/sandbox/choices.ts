import type { Choices } from "../layers/choices";
import { RUNNER_DOMAINS } from "../layers/egress-domains";
import { accounts } from "./accounts";
import { client } from "./client";

const { values } = client;

/** What sandbox chooses where a choice costs money, loses data or opens access. */
export const choices: Choices = {
  environment: "sandbox",
  accounts,
  primaryRegion: "sa-east-1",
  logArchive: {
    // Nothing is locked, so that the sandbox can be removed.
    immutability: { mode: "none" },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 30,
  },
  alarmSubscriptions: { operations: { protocol: "email", endpoint: values.alarmEmail } },
  configRecording: { frequency: "DAILY", retentionDays: 30 },
  mesh: ["sa-east-1"],
  publicIngress: false,
  flowLogRetentionDays: 7,
  deletionProtection: false,
  database: {
    writerRegion: "sa-east-1",
    options: {
      engineVersion: "16.8",
      capacity: { kind: "serverless", minAcu: 0.5, maxAcu: 2 },
      zoneCount: 1,
      proxy: { noProxy: "a proxy is paid for at least 8 capacity units, more than the database itself" },
      forwardingConsistency: "session",
      commitBound: { unbounded: "no other region has a copy" },
      activityStream: { noActivityStream: "no real payment is stored here" },
      insights: "standard",
      auditedStatements: ["ddl", "role"],
      logRetentionDays: 30,
      monitoringSeconds: 60,
      storage: "standard",
      deletionProtection: false,
      finalSnapshot: false,
      maxConnections: 150,
    },
    windows: { "sa-east-1": { backup: "05:00-06:00", maintenance: "sun:06:00-sun:07:00" } },
    secretRecoveryDays: 0,
  },
  inspection: {
    egressDomains: RUNNER_DOMAINS,
    domainCapacity: 1_000,
    protection: false,
    logRetentionDays: 30,
  },
  dns: {
    // Developers find out what a new service asks for before it is listed.
    firewall: { allowedDomains: RUNNER_DOMAINS, blockedDomains: [], otherDomains: "alert" },
    onFirewallFailure: "answer",
    queryLogRetentionDays: 30,
  },
  publicZone: { dnssec: { unsigned: "the parent domain's DS record is not the platform's to set yet" } },
  vpn: { noVpn: "nothing on premises talks to the sandbox" },
  onPremisesBackup: {},
  partners: {},
  // Nothing is locked, so that the sandbox can be removed.
  backup: { vault: { mode: "none" }, copies: { mode: "none" } },
};

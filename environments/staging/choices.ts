import type { Choices } from "../layers/choices";
import { RUNNER_DOMAINS } from "../layers/egress-domains";
import { accounts } from "./accounts";
import { client } from "./client";

const { values } = client;

/** What staging chooses where a choice costs money, loses data or opens access. */
export const choices: Choices = {
  environment: "staging",
  accounts,
  primaryRegion: "sa-east-1",
  logArchive: {
    // Like prod in everything but the lock, which a privileged operator may lift to clean up.
    immutability: { mode: "governance", retentionDays: 30 },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 150,
  },
  alarmSubscriptions: { operations: { protocol: "email", endpoint: values.alarmEmail } },
  configRecording: { frequency: "CONTINUOUS", retentionDays: 400 },
  mesh: ["sa-east-1", "us-east-1"],
  publicIngress: false,
  flowLogRetentionDays: 30,
  deletionProtection: true,
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
  inspection: {
    egressDomains: RUNNER_DOMAINS,
    domainCapacity: 1_000,
    protection: true,
    logRetentionDays: 90,
  },
  dns: {
    firewall: { allowedDomains: RUNNER_DOMAINS, blockedDomains: [], otherDomains: "block" },
    // Transactions keep flowing; the network firewall still holds its own list of domains.
    onFirewallFailure: "answer",
    queryLogRetentionDays: 90,
  },
  publicZone: { dnssec: { unsigned: "the parent domain's DS record is not the platform's to set yet" } },
  vpn: {
    "sa-east-1": {
      peers: {
        1: { ip: values.saEast1VpnPeer1Ip, asn: values.saEast1VpnPeer1Asn },
        2: { ip: values.saEast1VpnPeer2Ip, asn: values.saEast1VpnPeer2Asn },
      },
      logRetentionDays: 90,
    },
    "us-east-1": {
      peers: {
        1: { ip: values.usEast1VpnPeer1Ip, asn: values.usEast1VpnPeer1Asn },
        2: { ip: values.usEast1VpnPeer2Ip, asn: values.usEast1VpnPeer2Asn },
      },
      logRetentionDays: 90,
    },
  },
  onPremisesBackup: { "sa-east-1": "us-east-1", "us-east-1": "sa-east-1" },
  // Keys are part of addresses: never rename one.
  partners: { first: { accountId: values.firstPartnerAccountId, cidrs: { main: values.firstPartnerCidr } } },
  backup: {
    // As prod, but for the right to think again.
    vault: { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 },
    copies: { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 },
  },
};

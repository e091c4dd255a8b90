import type { OrganizationChoices } from "../layers/choices";
import { choices as prod } from "../prod/choices";
import { choices as staging } from "../staging/choices";
import { accounts } from "./accounts";
import { client } from "./client";
import { assignments } from "./people";
import { vendorAccounts } from "./vendor-accounts";

const regions = ["sa-east-1", "us-east-1"];

/** What the organization's own accounts choose. */
export const choices: OrganizationChoices = {
  environment: "org",
  accounts,
  primaryRegion: "sa-east-1",
  logArchive: {
    // PCI DSS 10.5.1: a year of audit history, its last three months at hand.
    immutability: { mode: "compliance", retentionDays: 365 },
    tiers: { infrequentAccessDays: 90, archiveDays: 180, expireDays: 400 },
    accessLogRetentionDays: 400,
    directLogRetentionDays: 90,
  },
  storageReplication: { regions: ["sa-east-1", "us-east-1"], deleteMarkers: "keep" },
  organization: {
    // Each may be "by-landing-zone" where one has set it up before.
    trustedAccess: "switch-on",
    resourceSharing: "switch-on",
    crossAccountBackup: "switch-on",
    rootAccess: "switch-on",
    delegation: { accountId: accounts.security.id },
    guardrails: {
      // Keys are part of addresses: never rename one.
      attachTo: { platform: client.values.guardrailTargetId },
      regions,
      // Empty as long as no environment runs Redpanda's machines: one that changes its vendor changes this.
      vendorAccounts: vendorAccounts({ prod, staging }),
    },
  },
  people: {
    region: "sa-east-1",
    instanceArn: client.values.identityCenterInstanceArn,
    assignments: assignments(client.values, accounts),
  },
  // Costs for each role and user, each month; PCI DSS 7.2.4 asks for a review every half year.
  accessAnalysis: { unusedAccess: { afterDays: 90 } },
  // PCI DSS 10.5.1: a year of audit history.
  auditLogRetentionDays: 365,
  alarmSubscriptions: { operations: { protocol: "email", endpoint: client.values.alarmEmail } },
  // A first guess: set each anew from what the first full month costs.
  costs: {
    management: { monthlyUsd: 300, anomalyUsd: 50, anomalyMonitor: "make" },
    security: { monthlyUsd: 1_500, anomalyUsd: 150, anomalyMonitor: "make" },
  },
  configRecording: { frequency: "CONTINUOUS", retentionDays: 2_557 },
  regions,
  // Insights cost for each event analyzed, and say what the alarms on single events say earlier.
  trail: { logRetentionDays: 400, insights: [] },
  detection: {
    findingFrequency: "FIFTEEN_MINUTES",
    features: [
      "S3_DATA_EVENTS",
      "RDS_LOGIN_EVENTS",
      "LAMBDA_NETWORK_LOGS",
      "EBS_MALWARE_PROTECTION",
      "RUNTIME_MONITORING",
    ],
    standards: ["pci-dss", "foundational-best-practices"],
    // Both accounts here may stand outside of the platform's unit.
    targets: {
      platform: client.values.guardrailTargetId,
      management: accounts.management.id,
      security: accounts.security.id,
    },
  },
  // Every other account of the organization that has no recorder is named here, or AWS fails the whole pack.
  conformance: { excludedAccountIds: [] },
};

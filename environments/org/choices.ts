import type { OrganizationChoices } from "../layers/choices";
import { accounts } from "./accounts";
import { client } from "./client";

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
  },
  alarmSubscriptions: { operations: { protocol: "email", endpoint: client.values.alarmEmail } },
  configRecording: { frequency: "CONTINUOUS", retentionDays: 2_557 },
  regions: ["sa-east-1", "us-east-1"],
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
    target: client.values.organizationRootId,
  },
  // Every other account of the organization that has no recorder is named here, or AWS fails the whole pack.
  conformance: { excludedAccountIds: [] },
};

import type { BaseChoices } from "../layers/choices";
import { accounts } from "./accounts";
import { client } from "./client";

/** What the organization's own accounts choose. */
export const choices: BaseChoices = {
  environment: "org",
  accounts,
  primaryRegion: "sa-east-1",
  logArchive: {
    // PCI DSS 10.5.1: a year of audit history, its last three months at hand.
    immutability: { mode: "compliance", retentionDays: 365 },
    tiers: { infrequentAccessDays: 90, archiveDays: 180, expireDays: 400 },
    accessLogRetentionDays: 400,
  },
  // PCI DSS 10.5.1: a year of audit history.
  auditLogRetentionDays: 365,
  alarmSubscriptions: { operations: { protocol: "email", endpoint: client.values.alarmEmail } },
};

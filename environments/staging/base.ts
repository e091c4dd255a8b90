import type { BaseLayersProps } from "../layers/base";
import { client } from "./client";

/** Choices that hold in all of staging's accounts and regions. */
export const base: BaseLayersProps = {
  primaryRegion: "sa-east-1",
  logArchive: {
    // Like prod in everything but the lock, which a privileged operator may lift to clean up.
    immutability: { mode: "governance", retentionDays: 30 },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 150,
  },
  alarmSubscriptions: { operations: { protocol: "email", endpoint: client.values.alarmEmail } },
};

import type { BaseLayersProps } from "../layers/base";
import { client } from "./client";

/** Choices that hold in all of sandbox's accounts and regions. */
export const base: BaseLayersProps = {
  primaryRegion: "sa-east-1",
  logArchive: {
    // Nothing is locked, so that the sandbox can be removed.
    immutability: { mode: "none" },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 30,
  },
  alarmSubscriptions: { operations: { protocol: "email", endpoint: client.values.alarmEmail } },
};

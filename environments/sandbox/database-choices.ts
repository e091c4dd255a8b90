import type { Choices } from "../layers/choices";

/** How sandbox runs its database, small and without anything worth keeping. */
export const database: Choices["database"] = {
  writerRegion: "sa-east-1",
  options: {
    engineVersion: "16.8",
    capacity: { kind: "serverless", minAcu: 0.5, maxAcu: 2 },
    zoneCount: 1,
    forwardingConsistency: "session",
    commitBound: { noBound: "no other region has a copy" },
    activityStream: { noActivityStream: "no real payment is stored here" },
    insights: "standard",
    auditedStatements: ["ddl", "role"],
    logRetentionDays: 30,
    monitoringSeconds: 60,
    storage: "standard",
    deletionProtection: false,
    finalSnapshot: false,
    maxConnections: 200,
  },
  windows: { "sa-east-1": { backup: "05:00-06:00", maintenance: "sun:06:30-sun:07:30" } },
  passwordRotationDays: 90,
  secretRecoveryDays: 0,
};

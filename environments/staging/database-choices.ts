import type { Choices } from "../layers/choices";

/** How staging runs and keeps its database. */
export const database: Choices["database"] = {
  writerRegion: "sa-east-1",
  options: {
    engineVersion: "16.8",
    capacity: { kind: "serverless", minAcu: 0.5, maxAcu: 8 },
    zoneCount: 2,
    forwardingConsistency: "global",
    commitBound: {
      noBound: "with one other region, a bound would stop all payments whenever that region is lost",
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
    "sa-east-1": { backup: "05:00-06:00", maintenance: "sun:06:30-sun:07:30" },
    "us-east-1": { backup: "07:00-08:00", maintenance: "sun:08:30-sun:09:30" },
  },
  passwordRotationDays: 90,
  secretRecoveryDays: 7,
};

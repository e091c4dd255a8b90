import type { Choices } from "../layers/choices";

/** How prod runs and keeps its database. */
export const database: Choices["database"] = {
  writerRegion: "sa-east-1",
  options: {
    engineVersion: "16.8",
    // The ledger takes 600 transactions a second at the peak; each region can carry all of it.
    capacity: { kind: "provisioned", instanceClass: "db.r7g.xlarge" },
    zoneCount: 3,
    forwardingConsistency: "global",
    commitBound: {
      noBound: "with one other region, a bound would stop all payments whenever that region is lost",
    },
    activityStream: "async",
    insights: "advanced",
    auditedStatements: ["ddl", "read", "role", "write"],
    logRetentionDays: 365,
    monitoringSeconds: 15,
    storage: "io-optimized",
    deletionProtection: true,
    finalSnapshot: true,
    maxConnections: 1_500,
  },
  // Chile's night, and two hours apart.
  windows: {
    "sa-east-1": { backup: "05:00-06:00", maintenance: "sun:06:30-sun:07:30" },
    "us-east-1": { backup: "07:00-08:00", maintenance: "sun:08:30-sun:09:30" },
  },
  passwordRotationDays: 60,
  secretRecoveryDays: 30,
};

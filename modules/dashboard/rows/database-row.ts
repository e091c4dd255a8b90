import { databaseName, resourceName } from "../../core/names";
import { databaseAlarmNames, type DatabaseAlarmsProps } from "../../data/database-alarms";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

/** Milliseconds behind the writer that the alarm on lag allows. */
const LAG_MILLISECONDS = 5_000;

/** What decides which alarms a database has. */
export interface DatabasePlace
  extends DashboardPlace, Pick<DatabaseAlarmsProps, "capacity" | "otherRegions"> {
  /** Whether the master password is rotated from this region. */
  readonly rotates: boolean;
}

/** Where a transaction is written down, and how far the other region is behind. */
export function databaseRow(place: DatabasePlace): DashboardRow {
  const { environment, region, rotates } = place;
  const name = databaseName(environment, region);
  const cluster = (metric: string): NamedSeries => ({
    namespace: "AWS/RDS",
    metric,
    dimensions: { DBClusterIdentifier: name },
  });
  return {
    title: "Database",
    widgets: [
      chartOf(
        "Lag between regions, ms",
        "Maximum",
        [cluster("AuroraGlobalDBReplicationLag"), cluster("AuroraGlobalDBRPOLag")],
        { limit: LAG_MILLISECONDS },
      ),
      chartOf("Connections", "Maximum", [cluster("DatabaseConnections")]),
      chartOf("Latency, ms", "Average", [
        cluster("CommitLatency"),
        cluster("SelectLatency"),
        cluster("DMLLatency"),
      ]),
      chartOf("Load, percent", "Maximum", [cluster("CPUUtilization"), cluster("ACUUtilization")]),
      chartOf("Waiting", "Sum", [cluster("Deadlocks"), cluster("BlockedTransactions")]),
      chartOf("Lag of readers, ms", "Maximum", [cluster("AuroraReplicaLagMaximum")]),
      chartOf("Commits", "Average", [cluster("CommitThroughput")]),
      chartOf("Stored bytes", "Maximum", [cluster("VolumeBytesUsed")], { periodSeconds: 300 }),
    ],
    alarmNames: [
      ...databaseAlarmNames({ ...place, databaseName: name }),
      ...(rotates ? [resourceName(environment, "database-rotation-errors")] : []),
    ],
  };
}

import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice, type MetricAlarmProps } from "../audit/metric-alarm";
import type { DatabaseOptions } from "./database-options";

/** Milliseconds that a region may lag behind the writer; a second is usual, five are the promised loss. */
const LAG_MILLISECONDS = 5_000;
/** Share of the largest capacity from which on a load may find none left. */
const UTILIZATION_PERCENT = 90;
const CPU_PERCENT = 85;
/** Half of what makes PostgreSQL refuse to write. */
const TRANSACTION_IDS = 1_000_000_000;
const FREE_MEMORY_BYTES = 256 * 1_024 ** 2;
const FREE_LOCAL_STORAGE_BYTES = 2 * 1_024 ** 3;

export interface DatabaseAlarmsProps extends Pick<DatabaseOptions, "capacity" | "maxConnections"> {
  /** Name of the cluster. */
  readonly databaseName: string;
  /** Whether other regions follow this one, or this one them. */
  readonly otherRegions: boolean;
  readonly alarms: AlarmChoice;
}

type Alarm = Pick<
  MetricAlarmProps,
  "description" | "metric" | "statistic" | "comparison" | "threshold" | "whenSilent"
>;

/**
 * Alarms on what makes a database slow or lose work: lag between regions, connections, capacity, waiting
 * transactions. Every region has all of them, since each may become the writer; a metric that only the other role
 * has stays silent.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
 */
export class DatabaseAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: DatabaseAlarmsProps) {
    super(scope, id);
    const { databaseName, alarms } = props;
    if ("noAlarms" in alarms) return;

    for (const [key, alarm] of Object.entries(watched(props)))
      new MetricAlarm(this, key, {
        ...alarm,
        topicArn: alarms.topicArn,
        name: alarmName(databaseName, key),
        namespace: "AWS/RDS",
        dimensions: { DBClusterIdentifier: databaseName },
      });
  }
}

/** Names of a database's alarms. */
export function databaseAlarmNames(props: Omit<DatabaseAlarmsProps, "alarms" | "maxConnections">): string[] {
  return Object.keys(watched({ ...props, maxConnections: 0 })).map((key) =>
    alarmName(props.databaseName, key),
  );
}

function alarmName(databaseName: string, key: string): string {
  return `${databaseName}-${key.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`;
}

/** Alarms by key. */
function watched(props: Omit<DatabaseAlarmsProps, "alarms">): Record<string, Alarm> {
  return { ...clusterAlarms(props), ...(props.otherRegions && LAG_ALARMS) };
}

const LAG_ALARMS: Readonly<Record<string, Alarm>> = {
  ReplicationLag: above("AuroraGlobalDBReplicationLag", LAG_MILLISECONDS, {
    description: "This region's copy is behind the writer: a failover now would lose that much",
  }),
  RpoLag: above("AuroraGlobalDBRPOLag", LAG_MILLISECONDS, {
    description: "Committed work that no other region has yet is older than promised",
  }),
};

function clusterAlarms({
  capacity,
  maxConnections,
}: Omit<DatabaseAlarmsProps, "alarms">): Record<string, Alarm> {
  return {
    Connections: above("DatabaseConnections", maxConnections, {
      description: "More connections than all programs may open: one is leaking them, or people hold many",
    }),
    Deadlocks: above("Deadlocks", 0, { description: "Transactions wait for each other" }),
    TransactionIds: above("MaximumUsedTransactionIDs", TRANSACTION_IDS, {
      description: "Vacuum does not keep up; PostgreSQL stops writing before it runs out of transaction ids",
    }),
    ...(capacity.kind === "serverless"
      ? {
          Capacity: above("ACUUtilization", UTILIZATION_PERCENT, {
            description: "Capacity is near its maximum: raise capacity.maxAcu in both regions",
            statistic: "Average",
          }),
        }
      : {
          Cpu: above("CPUUtilization", CPU_PERCENT, {
            description: "Processors are busy: choose a larger instance class in both regions",
            statistic: "Average",
          }),
          Memory: below("FreeableMemory", FREE_MEMORY_BYTES, "Memory runs out"),
        }),
    LocalStorage: below(
      "FreeLocalStorage",
      FREE_LOCAL_STORAGE_BYTES,
      "Local storage runs out: logs and temporary tables fill it",
    ),
  };
}

function above(
  metric: string,
  threshold: number,
  { description, statistic = "Maximum" }: { description: string; statistic?: Alarm["statistic"] },
): Alarm {
  const comparison = "GreaterThanThreshold";
  return { metric, threshold, description, statistic, comparison, whenSilent: "notBreaching" };
}

function below(metric: string, threshold: number, description: string): Alarm {
  const comparison = "LessThanThreshold";
  return { metric, threshold, description, statistic: "Minimum", comparison, whenSilent: "notBreaching" };
}

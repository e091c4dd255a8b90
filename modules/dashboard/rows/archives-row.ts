import { replicationFailureAlarmName } from "../../storage/replication-failure-alarm";
import { replicationLagAlarmName } from "../../storage/replication-lag-alarm";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** What is replicated between which regions. */
export interface ReplicatedArchives extends Pick<DashboardPlace, "environment"> {
  readonly region: string;
  readonly otherRegions: readonly string[];
  /** Buckets that go both ways, by the words they go by. */
  readonly purposes: readonly string[];
  /** Buckets beside direct logs whose objects are copied on into the archives of all regions. */
  readonly onward: readonly string[];
}

const REPLICATION = { namespace: "AWS/S3", every: ["DestinationBucket", "RuleId", "SourceBucket"] };
/** Seconds within which S3 promises to replicate nearly everything. */
const PROMISED_SECONDS = 900;

/** How far archives of the other region are behind; S3 counts where replicas arrive. */
export function archivesRow(archives: ReplicatedArchives): DashboardRow {
  return {
    title: "Archives: the way to the other region",
    widgets: [
      chartOf("Seconds behind", "Maximum", [{ ...REPLICATION, metric: "ReplicationLatency" }], {
        width: 8,
        periodSeconds: 300,
        limit: PROMISED_SECONDS,
      }),
      chartOf("Bytes on their way", "Maximum", [{ ...REPLICATION, metric: "BytesPendingReplication" }], {
        width: 8,
        periodSeconds: 300,
      }),
      chartOf("Failed", "Sum", [{ ...REPLICATION, metric: "OperationsFailedReplication" }], {
        width: 8,
        periodSeconds: 300,
      }),
    ],
    alarmNames: alarmNames(archives),
  };
}

/** Direct logs and what else is copied on go to all regions, the own one too; everything else to the other ones. */
function alarmNames({ environment, region, otherRegions, purposes, onward }: ReplicatedArchives): string[] {
  const ends: [string, readonly string[]][] = [
    ...["direct-logs", ...onward].map((purpose): [string, readonly string[]] => [
      purpose,
      [region, ...otherRegions],
    ]),
    ...purposes.map((purpose): [string, readonly string[]] => [purpose, otherRegions]),
  ];
  return ends.flatMap(([purpose, regions]) =>
    regions.flatMap((each) => [
      replicationFailureAlarmName(environment, purpose, each),
      replicationLagAlarmName(environment, purpose, each),
    ]),
  );
}

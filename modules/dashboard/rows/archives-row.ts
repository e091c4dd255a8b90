import { chartOf, type DashboardRow } from "../widget";

const REPLICATION = { namespace: "AWS/S3", every: ["DestinationBucket", "RuleId", "SourceBucket"] };
/** Seconds within which S3 promises to replicate nearly everything. */
const PROMISED_SECONDS = 900;

/** How far archives of the other region are behind; S3 counts where replicas arrive. */
export function archivesRow(): DashboardRow {
  return {
    title: "Archives",
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
    alarmNames: [],
  };
}

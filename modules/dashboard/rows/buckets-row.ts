import { bucketName, resourceName } from "../../core/names";
import { ENTIRE_BUCKET } from "../../storage/request-alarm";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

/** Buckets whose requests S3 counts, by the words they go by. */
export interface WatchedBuckets extends DashboardPlace {
  readonly purposes: readonly string[];
}

const PERIOD = { width: 8, periodSeconds: 300 } as const;

/** Where a transaction is kept: what is asked of the buckets, and how S3 answers. */
export function bucketsRow({ environment, accountId, region, purposes }: WatchedBuckets): DashboardRow {
  const series = (metric: string): NamedSeries[] =>
    purposes.map((purpose) => ({
      namespace: "AWS/S3",
      metric,
      dimensions: {
        BucketName: bucketName(environment, accountId, region, purpose),
        FilterId: ENTIRE_BUCKET,
      },
      label: purpose,
    }));
  return {
    title: "Buckets: what is kept",
    widgets: [
      chartOf("Requests", "Sum", series("AllRequests"), PERIOD),
      chartOf("Share that S3 fails", "Average", series("5xxErrors"), PERIOD),
      chartOf("Milliseconds to the first byte", "Average", series("FirstByteLatency"), PERIOD),
    ],
    alarmNames: purposes.map((purpose) => resourceName(environment, `${purpose}-requests-failed`)),
  };
}

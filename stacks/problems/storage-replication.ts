import { distinctProblems, oneOfProblems, type FieldProblem } from "../../modules/core/problems";
import type { LayerSettings } from "../catalog";
import type { DataBucketPurpose } from "../storage";
import type { StorageReplicationSettings } from "../storage-replication";
import type { LayerProblems } from "./layer-problems";

/** Days that an object waits at least where it is copied on from: the time to mend what failed. */
const MIN_WAIT_DAYS = 7;

/**
 * There is another region to replicate to, each has the buckets and replicates here, too, and what is locked at one
 * end is locked at the other, since S3 replicates a locked bucket into nothing else. What is copied onward comes from
 * a bucket without a lock, waits there long enough, and finds its target in every region.
 */
export const storageReplicationProblems: LayerProblems<StorageReplicationSettings> = (
  { regions, deleteMarkers, buckets = [], onward = {} },
  { folders },
  { account, region, layers },
) => {
  const others = folders.filter(
    (folder) => folder.account === account && folder.region !== region && folder.layers.storage !== undefined,
  );
  const known = others.filter((folder) => regions.includes(folder.region));
  return [
    ...distinctProblems("regions", regions, 1),
    ...regions
      .filter((each) => each !== region)
      .flatMap((each) =>
        oneOfProblems(
          "regions",
          each,
          others.map((other) => other.region),
        ),
      ),
    ...(regions.every((each) => each === region)
      ? [{ field: "regions", rule: `another region than ${region} at least`, value: regions }]
      : []),
    ...known.flatMap((other) => {
      // An alarm on late replicas looks for what the other side sends.
      const back = other.layers["storage-replication"]?.regions ?? [];
      return back.includes(region)
        ? []
        : [{ field: "regions", rule: "regions that replicate here, too", value: other.region }];
    }),
    ...oneOfProblems<string>("deleteMarkers", deleteMarkers, ["replicate", "keep"]),
    ...distinctProblems("buckets", buckets, 0),
    ...known.flatMap((other) => [
      ...lockProblems("regions", layers.storage, other.layers.storage, other.region),
      ...buckets.flatMap((bucket) =>
        endsProblems(bucket, layers.storage, other.layers.storage, other.region),
      ),
    ]),
    ...(Object.entries(onward) as [DataBucketPurpose, DataBucketPurpose][]).flatMap(([source, target]) => [
      ...sourceProblems(source, layers.storage, buckets),
      ...[{ region, layers }, ...known]
        .filter((each) => each.layers.storage?.buckets?.[target] === undefined)
        .map((each) => ({
          field: `onward.${source}`,
          rule: `a bucket that ${each.region} has`,
          value: target,
        })),
    ]),
  ];
};

/** What is copied onward comes from here only once, and is still there when a failure has been mended. */
function sourceProblems(
  source: DataBucketPurpose,
  here: Storage,
  buckets: readonly DataBucketPurpose[],
): FieldProblem[] {
  const field = `onward.${source}`;
  const bucket = here?.buckets?.[source];
  if (bucket === undefined) return [{ field, rule: "from a bucket that this region has", value: source }];
  const { immutability, lifecycle, deletion } = bucket;
  const days = lifecycle.expireDays;
  return [
    ...(immutability.mode === "none"
      ? []
      : [
          {
            field,
            rule: "from a bucket without a lock, for a writer that knows none",
            value: immutability.mode,
          },
        ]),
    ...(typeof days === "number" && days < MIN_WAIT_DAYS
      ? [{ field, rule: `from a bucket that keeps objects for ${MIN_WAIT_DAYS} days at least`, value: days }]
      : []),
    ...(deletion === "lifecycle"
      ? []
      : [{ field, rule: "from a bucket whose objects go by the lifecycle only", value: deletion }]),
    ...(buckets.includes(source)
      ? [{ field, rule: "from a bucket that is not replicated into its like, too", value: source }]
      : []),
  ];
}

type Storage = LayerSettings["storage"] | undefined;
type Locked = Pick<LayerSettings["storage"], "immutability"> | undefined;

/** One bucket of data has to be there at both ends, and as immutable. */
function endsProblems(
  bucket: DataBucketPurpose,
  here: Storage,
  there: Storage,
  region: string,
): FieldProblem[] {
  const ends = [here?.buckets?.[bucket], there?.buckets?.[bucket]];
  if (ends.includes(undefined))
    return [{ field: "buckets", rule: `buckets that this region and ${region} both have`, value: bucket }];
  return lockProblems(`buckets.${bucket}`, ends[0], ends[1], region);
}

function lockProblems(field: string, here: Locked, there: Locked, region: string): FieldProblem[] {
  const isLocked = (end: Locked): boolean => end !== undefined && end.immutability.mode !== "none";
  if (isLocked(here) === isLocked(there)) return [];
  return [{ field, rule: `locked in ${region} as it is here`, value: there?.immutability.mode }];
}

import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { bucketsAt } from "./buckets-at";

const TYPES = {
  encryption: "aws_s3_bucket_server_side_encryption_configuration",
  lifecycle: "aws_s3_bucket_lifecycle_configuration",
  lock: "aws_s3_bucket_object_lock_configuration",
  logging: "aws_s3_bucket_logging",
  ownership: "aws_s3_bucket_ownership_controls",
  policy: "aws_s3_bucket_policy",
  publicAccess: "aws_s3_bucket_public_access_block",
  replication: "aws_s3_bucket_replication_configuration",
  versioning: "aws_s3_bucket_versioning",
} as const;

/** Resources that say how a bucket is kept; each is absent where the platform has none. */
export type BucketSettings = Readonly<Partial<Record<keyof typeof TYPES, Resource>>>;

/** Settings of every bucket, whichever stack they stand in. */
export const bucketSettingsOf = once((graph: PlatformGraph): ReadonlyMap<Resource, BucketSettings> => {
  const settings = new Map<Resource, Partial<Record<keyof typeof TYPES, Resource>>>(
    graph.of("aws_s3_bucket").map((bucket) => [bucket, {}]),
  );
  for (const [kind, type] of Object.entries(TYPES) as [keyof typeof TYPES, string][])
    for (const resource of graph.of(type))
      for (const bucket of bucketsAt(resource.body, "bucket")) {
        const known = settings.get(bucket);
        if (known !== undefined) known[kind] ??= resource;
      }
  return settings;
});

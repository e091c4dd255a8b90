import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { bucketsAt } from "../../terraform/graph/protection/buckets-at";
import type { Resource } from "../../terraform/graph/resource";

/** What a bucket copies, by the bucket; a bucket is named or referred to, through its versioning as well. */
export const replicationsOf = once((graph: PlatformGraph): ReadonlyMap<Resource, readonly Resource[]> => {
  const replications = new Map<Resource, Resource[]>();
  for (const replication of graph.of("aws_s3_bucket_replication_configuration"))
    for (const bucket of bucketsAt(replication.body, "bucket"))
      replications.set(bucket, [...(replications.get(bucket) ?? []), replication]);
  return replications;
});

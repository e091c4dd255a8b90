import type { Equivalent } from "../equivalent";

/** Of buckets, backups and secrets. */
export const storageEquivalents: readonly Equivalent[] = [
  {
    operators: "*",
    types: "aws_s3_bucket_inventory,aws_s3_bucket_metric",
    paths: "*",
    reason: "lists and counts of objects for people and jobs; the objects are kept by other resources",
  },
];

import type { Block } from "../block";
import type { Resource } from "../resource";

const BUCKET = /^(?:arn:aws[a-z-]*:s3:::|s3:\/\/)?([^/:]+)(?:\/.*)?$/;
/** A bucket's own resources stand for it: `${aws_s3_bucket_policy.archive.bucket}`. */
const MAX_STEPS = 3;

/** Buckets that the values at a path lead to: by name, ARN, address of objects, or any resource of the bucket. */
export function bucketsAt(block: Block, path: string, steps = 0): readonly Resource[] {
  const found = new Set<Resource>();
  for (const text of block.texts(path)) {
    const name = BUCKET.exec(text)?.[1];
    if (name !== undefined) for (const bucket of block.graph.named("aws_s3_bucket", name)) found.add(bucket);
  }
  if (found.size > 0) return [...found];
  for (const target of block.targets(path))
    if (target.type === "aws_s3_bucket") found.add(target);
    else if (target.type.startsWith("aws_s3_bucket_") && steps < MAX_STEPS)
      for (const bucket of bucketsAt(target.body, "bucket", steps + 1)) found.add(bucket);
  return [...found];
}

import type { PolicyStatement } from "../security/policy-document";
import { bucketArn } from "./bucket-arn";

/** A bucket, and the key of what is in it. */
export interface ReplicatedBucket {
  readonly bucketName: string;
  readonly region: string;
  /** ARN of its key; absent where the bucket has S3's own encryption. */
  readonly keyArn?: string;
}

/**
 * What S3 needs to replicate from some buckets into others: read versions with their locks and tags, write
 * replicas, and use each bucket's key for that bucket's objects only.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 */
export function replicationPermissions(
  sources: readonly ReplicatedBucket[],
  destinations: readonly ReplicatedBucket[],
  deletes: boolean,
): PolicyStatement[] {
  const arns = (buckets: readonly ReplicatedBucket[]): string[] =>
    buckets.map(({ bucketName }) => bucketArn(bucketName));
  const objects = (buckets: readonly ReplicatedBucket[]): string[] => arns(buckets).map((arn) => `${arn}/*`);
  return [
    {
      Sid: "Sources",
      Effect: "Allow",
      Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
      Resource: arns(sources),
    },
    {
      Sid: "SourceVersions",
      Effect: "Allow",
      Action: [
        "s3:GetObjectLegalHold",
        "s3:GetObjectRetention",
        "s3:GetObjectVersionAcl",
        "s3:GetObjectVersionForReplication",
        "s3:GetObjectVersionTagging",
      ],
      Resource: objects(sources),
    },
    {
      Sid: "Replicas",
      Effect: "Allow",
      Action: ["s3:ReplicateObject", "s3:ReplicateTags", ...(deletes ? ["s3:ReplicateDelete"] : [])],
      Resource: objects(destinations),
    },
    ...useOfKeys(sources, "SourceKey", ["kms:Decrypt"]),
    ...useOfKeys(destinations, "ReplicaKey", ["kms:Encrypt", "kms:GenerateDataKey"]),
  ];
}

/** One statement for each key, since a role has room for few regions otherwise. */
function useOfKeys(
  buckets: readonly ReplicatedBucket[],
  sid: string,
  actions: readonly string[],
): PolicyStatement[] {
  const byKey = new Map<string, ReplicatedBucket[]>();
  for (const bucket of buckets)
    if (bucket.keyArn !== undefined) byKey.set(bucket.keyArn, [...(byKey.get(bucket.keyArn) ?? []), bucket]);
  return [...byKey].map(([keyArn, users], index) => {
    const arns = users.map(({ bucketName }) => bucketArn(bucketName));
    return {
      Sid: `${sid}${index}`,
      Effect: "Allow",
      Action: actions,
      Resource: keyArn,
      Condition: {
        // A key stands in one region.
        StringEquals: { "kms:ViaService": `s3.${users[0]!.region}.amazonaws.com` },
        // The bucket where S3 asks KMS once for many objects, else each object.
        StringLike: { "kms:EncryptionContext:aws:s3:arn": arns.flatMap((arn) => [arn, `${arn}/*`]) },
      },
    };
  });
}

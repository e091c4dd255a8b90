import { S3BucketInventory } from "@cdktf/provider-aws/lib/s3-bucket-inventory";
import { Construct } from "constructs";
import { bucketArn } from "./bucket-arn";

/** What an auditor asks of each object: its size and age, whether it is encrypted, locked and replicated. */
const FIELDS = [
  "Size",
  "LastModifiedDate",
  "StorageClass",
  "ETag",
  "ReplicationStatus",
  "EncryptionStatus",
  "BucketKeyStatus",
  "ObjectLockMode",
  "ObjectLockRetainUntilDate",
  "ObjectLockLegalHoldStatus",
  "ChecksumAlgorithm",
];

export interface BucketInventoryProps {
  /** Account of both buckets. */
  readonly accountId: string;
  readonly bucketName: string;
  /** Word that the bucket goes by, part of the place where its lists lie. */
  readonly purpose: string;
  /** Bucket of the same region that takes the lists; must admit S3's inventory. */
  readonly targetBucketName: string;
}

/** Daily list of every version in a bucket, as Parquet, below `inventory/` of another bucket. */
export class BucketInventory extends Construct {
  public constructor(scope: Construct, id: string, props: BucketInventoryProps) {
    super(scope, id);
    const { accountId, bucketName, purpose, targetBucketName } = props;
    new S3BucketInventory(this, "Resource", {
      bucket: bucketName,
      name: purpose,
      includedObjectVersions: "All",
      schedule: { frequency: "Daily" },
      optionalFields: FIELDS,
      destination: {
        bucket: {
          accountId,
          bucketArn: bucketArn(targetBucketName),
          format: "Parquet",
          prefix: "inventory",
          encryption: { sseS3: {} },
        },
      },
    });
  }
}

import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { bucketName } from "../core/names";
import { bucketArn } from "./bucket-arn";
import type { BucketPlace } from "./bucket-place";
import { accessLogWrites, inventoryWrites } from "./bucket-statements";
import { expiryRules } from "./expiry-rules";
import { PrivateBucket } from "./private-bucket";

export interface AccessLogBucketProps extends BucketPlace {
  /** Days that access logs and inventories are kept. */
  readonly retentionDays: number;
}

/**
 * Bucket `access-logs` of an account's region, which S3 itself writes into: who used the region's buckets, and
 * what is in them. That writer takes neither a KMS key nor Object Lock, so this bucket has S3's own encryption
 * and no lock.
 * @throws PropsError if `retentionDays` is not a whole number from 1 to 36500.
 */
export class AccessLogBucket extends Construct {
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: AccessLogBucketProps) {
    super(scope, id);
    const { environment, accountId, region, organizationId, retentionDays } = props;
    requireInteger(this, "retentionDays", retentionDays, 1, 36_500);

    const name = bucketName(environment, accountId, region, "access-logs");
    const platformBuckets = bucketArn(bucketName(environment, accountId, region, "*"));
    const bucket = new PrivateBucket(this, "Resource", {
      name,
      organizationId,
      encryption: "s3-managed",
      objectLock: false,
      statements: [
        accessLogWrites(bucketArn(name), platformBuckets, accountId),
        inventoryWrites(bucketArn(name), platformBuckets, accountId),
      ],
      lifecycleRules: expiryRules(retentionDays),
    });
    this.bucketName = bucket.bucketName;
  }
}

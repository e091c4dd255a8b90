import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { bucketName } from "../core/names";
import { bucketArn } from "./bucket-arn";
import { accessLogWrites } from "./bucket-statements";
import { PrivateBucket } from "./private-bucket";

export interface AccessLogBucketProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Days that access logs are kept. */
  readonly retentionDays: number;
}

/**
 * Bucket `access-logs` of an account's region, which S3 itself writes into: that writer takes neither a KMS key
 * nor Object Lock, so this bucket has S3's own encryption and no lock.
 * @throws PropsError if `retentionDays` is not a whole number from 1 to 36500.
 */
export class AccessLogBucket extends Construct {
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: AccessLogBucketProps) {
    super(scope, id);
    const { environment, accountId, region, retentionDays } = props;
    requireInteger(this, "retentionDays", retentionDays, 1, 36_500);

    const name = bucketName(environment, accountId, region, "access-logs");
    const platformBuckets = bucketArn(bucketName(environment, accountId, region, "*"));
    const bucket = new PrivateBucket(this, "Resource", {
      name,
      encryption: "s3-managed",
      objectLock: false,
      statements: [accessLogWrites(bucketArn(name), platformBuckets, accountId)],
      lifecycleRules: [
        {
          id: "expiry",
          status: "Enabled",
          filter: [{ prefix: "" }],
          expiration: [{ days: retentionDays }],
          noncurrentVersionExpiration: [{ noncurrentDays: 1 }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
        },
      ],
    });
    this.bucketName = bucket.bucketName;
  }
}

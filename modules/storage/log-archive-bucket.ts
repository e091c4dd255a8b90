import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { Construct } from "constructs";
import { bucketName } from "../core/names";
import { bucketArn } from "./bucket-arn";
import { logDeliveryWrites } from "./bucket-statements";
import { requireImmutability, type Immutability } from "./immutability";
import { logTierRules, requireLogTiers, type LogTiers } from "./log-tiers";
import { PrivateBucket } from "./private-bucket";

export interface LogArchiveBucketProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** ARN of the key that encrypts logs. */
  readonly keyArn: string;
  /** Whether what is written can be deleted before its time. */
  readonly immutability: Immutability;
  /** When logs move to cheaper storage and when they go. */
  readonly tiers: LogTiers;
  /** Name of the bucket that takes this bucket's own access logs. */
  readonly accessLogBucketName: string;
}

/**
 * Bucket `log-archive` of an account's region: log deliveries of that account and region write into it, nobody
 * can change what is there for as long as `immutability` says, and it gets cheaper with age.
 * @throws PropsError if `immutability` or `tiers` is out of range, or logs would expire while they are locked.
 */
export class LogArchiveBucket extends Construct {
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: LogArchiveBucketProps) {
    super(scope, id);
    const { environment, accountId, region, keyArn, immutability, tiers, accessLogBucketName } = props;
    requireImmutability(this, immutability);
    requireLogTiers(this, tiers, immutability);

    const name = bucketName(environment, accountId, region, "log-archive");
    const locked = immutability.mode !== "none";
    const bucket = new PrivateBucket(this, "Resource", {
      name,
      encryption: { keyArn },
      objectLock: locked,
      statements: logDeliveryWrites(bucketArn(name), accountId, region),
      lifecycleRules: logTierRules(tiers),
    });
    if (locked)
      new S3BucketObjectLockConfigurationA(this, "ObjectLock", {
        bucket: bucket.bucketName,
        rule: {
          defaultRetention: { mode: immutability.mode.toUpperCase(), days: immutability.retentionDays },
        },
      });
    new S3BucketLoggingA(this, "AccessLogging", {
      bucket: bucket.bucketName,
      targetBucket: accessLogBucketName,
      targetPrefix: "log-archive/",
    });
    this.bucketName = bucket.bucketName;
  }
}

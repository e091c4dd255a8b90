import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { Construct } from "constructs";
import { noBackup } from "../backup/no-backup";
import { bucketName } from "../core/names";
import { bucketArn } from "./bucket-arn";
import { BucketInventory } from "./bucket-inventory";
import type { BucketPlace } from "./bucket-place";
import { logDeliveryWrites } from "./bucket-statements";
import { DefaultRetention } from "./default-retention";
import { requireImmutability, type Immutability } from "./immutability";
import { logTierRules, requireLogTiers, type LogTiers } from "./log-tiers";
import { findingWrites, trailWrites } from "./log-writers";
import { PrivateBucket } from "./private-bucket";

/**
 * Digests by which CloudTrail's logs are proved whole. CloudTrail brought them under S3's own encryption for years,
 * also where logs have a key, and does not say since when it no longer does; they hold hashes and names only.
 */
const TRAIL_DIGESTS = ["AWSLogs/*/CloudTrail-Digest/*"];

export interface LogArchiveBucketProps extends BucketPlace {
  /** ARN of the key that encrypts logs. */
  readonly keyArn: string;
  /** Whether what is written can be deleted before its time. */
  readonly immutability: Immutability;
  /** When logs move to cheaper storage and when they go. */
  readonly tiers: LogTiers;
  /** Name of the bucket that takes this bucket's own access logs and inventory. */
  readonly accessLogBucketName: string;
  /**
   * Account of the organization's trail, where this bucket keeps the organization's audit history, with what
   * GuardDuty finds. @default none
   */
  readonly trailAccountId?: string;
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
    noBackup(this, "AWS writes each log once, so there is no older state to go back to, and a lock keeps it");
    const { environment, accountId, region, keyArn, immutability, tiers, trailAccountId } = props;
    requireImmutability(this, immutability);
    requireLogTiers(this, tiers, immutability);

    const name = bucketName(environment, accountId, region, "log-archive");
    const arn = bucketArn(name);
    const bucket = new PrivateBucket(this, "Resource", {
      name,
      organizationId: props.organizationId,
      encryption: { keyArn, ...(trailAccountId !== undefined && { unkeyed: TRAIL_DIGESTS }) },
      objectLock: immutability.mode !== "none",
      statements: [
        ...logDeliveryWrites(arn, accountId, region),
        ...(trailAccountId === undefined
          ? []
          : [...trailWrites(arn, props, trailAccountId), findingWrites(arn, props)]),
      ],
      lifecycleRules: logTierRules(tiers),
    });
    this.bucketName = bucket.bucketName;
    new DefaultRetention(this, "ObjectLock", { bucketName: this.bucketName, immutability });
    new S3BucketLoggingA(this, "AccessLogging", {
      bucket: this.bucketName,
      targetBucket: props.accessLogBucketName,
      targetPrefix: "log-archive/",
    });
    new BucketInventory(this, "Inventory", {
      accountId,
      bucketName: this.bucketName,
      purpose: "log-archive",
      targetBucketName: props.accessLogBucketName,
    });
  }
}

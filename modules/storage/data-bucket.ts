import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { backupTag } from "../backup/backup-class";
import { noBackup } from "../backup/no-backup";
import { bucketName } from "../core/names";
import { bucketArn } from "./bucket-arn";
import { BucketInventory } from "./bucket-inventory";
import { lifecycleRules, requireLifecycle, type BucketLifecycle } from "./bucket-lifecycle";
import type { BucketPlace } from "./bucket-place";
import { onlyExpires } from "./bucket-statements";
import { DefaultRetention } from "./default-retention";
import { requireImmutability, type Immutability } from "./immutability";
import { PrivateBucket } from "./private-bucket";
import { RequestAlarm } from "./request-alarm";

/** Whether AWS Backup keeps a history of the objects, or why nobody needs one. */
export type BucketBackup = "objects" | { readonly noBackup: string };

export interface DataBucketProps extends BucketPlace {
  /** Word that the bucket goes by, part of its name: `transactions`. */
  readonly purpose: string;
  /** ARN of the key that encrypts every object. */
  readonly keyArn: string;
  /** Whether what is written can be deleted before its time. */
  readonly immutability: Immutability;
  readonly lifecycle: BucketLifecycle;
  /**
   * Who deletes: whoever IAM lets, or `lifecycle`, nobody but the bucket's own lifecycle. For what cannot be locked
   * and is all there is until it has been copied on.
   * @default "by-permission"
   */
  readonly deletion?: "by-permission" | "lifecycle";
  readonly backup: BucketBackup;
  /** Whether EventBridge of this account hears of every object that comes and goes. */
  readonly notifies: boolean;
  /** Name of the bucket that takes this bucket's access logs and inventory. */
  readonly accessLogBucketName: string;
  /** Whom failing requests are told. */
  readonly alarms: AlarmChoice;
}

/**
 * Bucket of an account's region for the platform's own data: encrypted with its key, as immutable as it has to
 * be, cheaper with age, logged, listed daily and watched.
 * @throws PropsError if `immutability` or `lifecycle` is out of range, a tier is unknown, or objects would expire
 * while they are locked.
 */
export class DataBucket extends Construct {
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: DataBucketProps) {
    super(scope, id);
    const { environment, accountId, region, purpose, keyArn, immutability, lifecycle, backup, alarms } =
      props;
    const { deletion = "by-permission" } = props;
    requireImmutability(this, immutability);
    requireLifecycle(this, lifecycle, immutability);
    if (backup !== "objects") noBackup(this, backup.noBackup);

    const name = bucketName(environment, accountId, region, purpose);
    const bucket = new PrivateBucket(this, "Resource", {
      name,
      organizationId: props.organizationId,
      encryption: { keyArn },
      objectLock: immutability.mode !== "none",
      statements: deletion === "lifecycle" ? [onlyExpires(bucketArn(name))] : [],
      lifecycleRules: lifecycleRules(lifecycle),
      ...(backup === "objects" && { tags: backupTag(backup) }),
    });
    this.bucketName = bucket.bucketName;

    new DefaultRetention(this, "Retention", { bucketName: this.bucketName, immutability });
    new S3BucketLoggingA(this, "AccessLogging", {
      bucket: this.bucketName,
      targetBucket: props.accessLogBucketName,
      targetPrefix: `${purpose}/`,
    });
    new BucketInventory(this, "Inventory", {
      accountId,
      bucketName: this.bucketName,
      purpose,
      targetBucketName: props.accessLogBucketName,
    });
    if (props.notifies)
      new S3BucketNotification(this, "Events", { bucket: this.bucketName, eventbridge: true });
    if ("topicArn" in alarms)
      new RequestAlarm(this, "Requests", {
        environment,
        bucketName: this.bucketName,
        purpose,
        topicArn: alarms.topicArn,
      });
  }
}

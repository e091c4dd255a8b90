import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { accountOf } from "../modules/core/environment";
import { alarmTopicArn } from "../modules/core/names";
import { AccessLogBucket } from "../modules/storage/access-log-bucket";
import type { BucketLifecycle } from "../modules/storage/bucket-lifecycle";
import { DataBucket, type BucketBackup } from "../modules/storage/data-bucket";
import { DirectLogBucket } from "../modules/storage/direct-log-bucket";
import type { Immutability } from "../modules/storage/immutability";
import { LogArchiveBucket } from "../modules/storage/log-archive-bucket";
import type { LogTiers } from "../modules/storage/log-tiers";
import { keysContract } from "./keys";

export interface StorageSettings {
  /** Whether archived logs can be deleted before their time. */
  readonly immutability: Immutability;
  readonly tiers: LogTiers;
  /** Days that access logs and inventories of the region's buckets are kept. */
  readonly accessLogRetentionDays: number;
  /** Days that logs stay where their writers put them, beside their replica in the archive. */
  readonly directLogRetentionDays: number;
  /** Buckets of the account's own data, encrypted with the key of `data`. @default none */
  readonly buckets?: Readonly<Partial<Record<DataBucketPurpose, DataBucketSettings>>>;
  /** Account of the organization's trail, where this one keeps the organization's logs. @default none */
  readonly trailAccount?: string;
}

/**
 * What is kept: `transactions` the archive of every transaction message, `kafka-sink` messages on their way there
 * from a writer that knows no lock, `exports` what jobs make for others, `landing` backed-up data on its way into
 * jobs, `artifacts` the programs that run.
 */
export type DataBucketPurpose = "transactions" | "kafka-sink" | "exports" | "landing" | "artifacts";

export interface DataBucketSettings {
  /** Whether what is written can be deleted before its time. */
  readonly immutability: Immutability;
  readonly lifecycle: BucketLifecycle;
  /** Who deletes objects: whoever IAM lets, or nobody but the lifecycle. @default "by-permission" */
  readonly deletion?: "by-permission" | "lifecycle";
  /** Whether AWS Backup keeps a history of the objects, or why nobody needs one. */
  readonly backup: BucketBackup;
  /** Whether EventBridge hears of every object that comes and goes. */
  readonly notifies: boolean;
  /** Whether failing requests are measured, which costs money, and told. */
  readonly requestAlarms: "on" | { readonly noAlarms: string };
}

/** Buckets of an account's region: what it archives, what writers need a direct way to, and its own data. */
export class StorageStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: StorageSettings) {
    super(scope, "storage", context);
    const { account, region } = this.place;
    const place = {
      environment: this.place.environment,
      accountId: this.account.id,
      region: this.folder.awsRegion,
      organizationId: this.environment.organizationId,
    };
    const { immutability, tiers, buckets = {}, trailAccount } = settings;
    const { keyArns } = this.read(keysContract, account, region);
    this.after("alarms", account, region);

    const { bucketName: accessLogBucketName } = new AccessLogBucket(this, "AccessLogs", {
      ...place,
      retentionDays: settings.accessLogRetentionDays,
    });
    new LogArchiveBucket(this, "LogArchive", {
      ...place,
      keyArn: keyArns("logs"),
      immutability,
      tiers,
      accessLogBucketName,
      ...(trailAccount !== undefined && { trailAccountId: accountOf(this.environment, trailAccount).id }),
    });
    new DirectLogBucket(this, "DirectLogs", {
      ...place,
      retentionDays: settings.directLogRetentionDays,
      accessLogBucketName,
    });
    const topicArn = alarmTopicArn(place.environment, place.accountId, place.region);
    for (const [purpose, { requestAlarms, ...bucket }] of Object.entries(buckets))
      new DataBucket(this, purpose, {
        ...place,
        ...bucket,
        purpose,
        keyArn: keyArns("data"),
        accessLogBucketName,
        alarms: requestAlarms === "on" ? { topicArn } : requestAlarms,
      });
  }
}

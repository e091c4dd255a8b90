import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { AccessLogBucket } from "../modules/storage/access-log-bucket";
import type { Immutability } from "../modules/storage/immutability";
import { LogArchiveBucket } from "../modules/storage/log-archive-bucket";
import type { LogTiers } from "../modules/storage/log-tiers";
import { keysContract } from "./keys";

export interface StorageSettings {
  /** Whether archived logs can be deleted before their time. */
  readonly immutability: Immutability;
  readonly tiers: LogTiers;
  /** Days that the archive's own access logs are kept. */
  readonly accessLogRetentionDays: number;
}

/** Log archive of an account's region, and the bucket that takes the archive's access logs. */
export class StorageStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: StorageSettings) {
    super(scope, "storage", context);
    const { environment, account, region } = this.place;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    const { immutability, tiers, accessLogRetentionDays: retentionDays } = settings;

    const accessLogs = new AccessLogBucket(this, "AccessLogs", { ...place, retentionDays });
    new LogArchiveBucket(this, "LogArchive", {
      ...place,
      keyArn: this.read(keysContract, account, region).keyArns("logs"),
      immutability,
      tiers,
      accessLogBucketName: accessLogs.bucketName,
    });
  }
}

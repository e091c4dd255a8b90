import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { Construct } from "constructs";
import { noBackup } from "../backup/no-backup";
import { requireInteger } from "../core/checks";
import { bucketName } from "../core/names";
import type { BucketPlace } from "../storage/bucket-place";
import { expiryRules } from "../storage/expiry-rules";
import { PrivateBucket } from "../storage/private-bucket";

export interface CanaryBucketProps extends BucketPlace {
  readonly dataKeyArn: string;
  /** Days that reports of runs are kept, 1 to 36500. */
  readonly retentionDays: number;
}

/**
 * Bucket of what a canary writes about each run. It has no lock: a report is worth something until somebody has looked.
 * @throws PropsError if `retentionDays` is not a whole number from 1 to 36500.
 */
export class CanaryBucket extends Construct {
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: CanaryBucketProps) {
    super(scope, id);
    noBackup(this, "the next run writes the next report, and alarms tell what was wrong");
    const { environment, accountId, region, organizationId, dataKeyArn, retentionDays } = props;
    requireInteger(this, "retentionDays", retentionDays, 1, 36_500);
    const { bucketName: name } = new PrivateBucket(this, "Resource", {
      name: bucketName(environment, accountId, region, "canary"),
      organizationId,
      encryption: { keyArn: dataKeyArn },
      objectLock: false,
      statements: [],
      lifecycleRules: expiryRules(retentionDays),
    });
    new S3BucketLoggingA(this, "AccessLogging", {
      bucket: name,
      targetBucket: bucketName(environment, accountId, region, "access-logs"),
      targetPrefix: "canary/",
    });
    this.bucketName = name;
  }
}

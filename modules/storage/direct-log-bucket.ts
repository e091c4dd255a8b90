import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { bucketName } from "../core/names";
import { bucketArn } from "./bucket-arn";
import type { BucketPlace } from "./bucket-place";
import { expiryRules } from "./expiry-rules";
import { backupReportWrites, configWrites, loadBalancerWrites } from "./log-writers";
import { PrivateBucket } from "./private-bucket";

export interface DirectLogBucketProps extends BucketPlace {
  /** Days that logs stay here; the archive, into which they are replicated, keeps them longer. */
  readonly retentionDays: number;
  /** Name of the bucket that takes this bucket's own access logs. */
  readonly accessLogBucketName: string;
}

/**
 * Bucket `direct-logs` of an account's region, for writers that take neither a KMS key nor Object Lock: load
 * balancers, AWS Config and the reports of AWS Backup. It has S3's own encryption and no lock.
 * @throws PropsError if `retentionDays` is not a whole number from 1 to 36500.
 */
export class DirectLogBucket extends Construct {
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: DirectLogBucketProps) {
    super(scope, id);
    const { environment, accountId, region, organizationId, retentionDays, accessLogBucketName } = props;
    requireInteger(this, "retentionDays", retentionDays, 1, 36_500);

    const name = bucketName(environment, accountId, region, "direct-logs");
    const arn = bucketArn(name);
    const bucket = new PrivateBucket(this, "Resource", {
      name,
      organizationId,
      encryption: "s3-managed",
      objectLock: false,
      statements: [
        loadBalancerWrites(arn, props),
        ...configWrites(arn, props),
        backupReportWrites(arn, props),
      ],
      lifecycleRules: expiryRules(retentionDays),
    });
    this.bucketName = bucket.bucketName;
    new S3BucketLoggingA(this, "AccessLogging", {
      bucket: this.bucketName,
      targetBucket: accessLogBucketName,
      targetPrefix: "direct-logs/",
    });
  }
}

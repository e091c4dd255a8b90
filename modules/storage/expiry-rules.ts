import type { S3BucketLifecycleConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";

/** Lifecycle rules for a bucket that keeps everything for the same time, and nothing after it. */
export function expiryRules(days: number): S3BucketLifecycleConfigurationRule[] {
  return [
    {
      id: "expiry",
      status: "Enabled",
      filter: [{ prefix: "" }],
      expiration: [{ days }],
      noncurrentVersionExpiration: [{ noncurrentDays: 1 }],
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
    },
  ];
}

import { S3BucketInventory } from "@cdktf/provider-aws/lib/s3-bucket-inventory";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketMetric } from "@cdktf/provider-aws/lib/s3-bucket-metric";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { Testing } from "cdktf";
import type { BucketLifecycle } from "../../../modules/storage/bucket-lifecycle";
import { DataBucket, type DataBucketProps } from "../../../modules/storage/data-bucket";
import { policyOf } from "../../fixtures/policy-of";

const KEY = "arn:aws:kms:sa-east-1:111111111111:key/mrk-1";
const LIFECYCLE: BucketLifecycle = {
  tiers: { GLACIER_IR: 90, STANDARD_IA: 30 },
  expireDays: 400,
  replacedDays: 30,
};

/** Terraform JSON of a stack whose only construct is prod's bucket `transactions`. */
const synth = (props: Partial<DataBucketProps> = {}): string =>
  Testing.synthScope((stack) => {
    new DataBucket(stack, "Transactions", {
      environment: "prod",
      accountId: "111111111111",
      region: "sa-east-1",
      organizationId: "o-fixture000",
      purpose: "transactions",
      keyArn: KEY,
      immutability: { mode: "compliance", retentionDays: 365 },
      lifecycle: LIFECYCLE,
      backup: "objects",
      notifies: true,
      accessLogBucketName: "access-logs",
      alarms: { topicArn: "arn:topic" },
      ...props,
    });
  });
const withLifecycle = (change: object): string => synth({ lifecycle: { ...LIFECYCLE, ...change } });

describe("DataBucket", () => {
  it("is named after environment, account, region and purpose, and encrypted with its key", () => {
    expect(synth()).toHaveResourceWithProperties(S3Bucket, {
      bucket: "klap-prod-111111111111-sa-east-1-transactions",
      object_lock_enabled: true,
    });
    expect(synth()).toHaveResourceWithProperties(S3BucketServerSideEncryptionConfigurationA, {
      rule: [expect.objectContaining({ bucket_key_enabled: true })],
    });
  });

  it("locks every version for as long as its immutability says", () => {
    expect(synth()).toHaveResourceWithProperties(S3BucketObjectLockConfigurationA, {
      rule: { default_retention: { mode: "COMPLIANCE", days: 365 } },
    });
    const unlocked = synth({ immutability: { mode: "none" } });
    expect(unlocked).not.toHaveResource(S3BucketObjectLockConfigurationA);
    expect(unlocked).toHaveResourceWithProperties(S3Bucket, { object_lock_enabled: false });
  });

  it("lets nobody delete where only the lifecycle may, and whom IAM lets elsewhere", () => {
    const refused = (deletion?: "by-permission" | "lifecycle"): unknown =>
      policyOf(synth({ ...(deletion && { deletion }) }), "aws_s3_bucket_policy").OnlyExpires;
    expect(refused("lifecycle")).toEqual({
      Sid: "OnlyExpires",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
      Resource: "arn:aws:s3:::klap-prod-111111111111-sa-east-1-transactions/*",
    });
    expect(refused()).toBeUndefined();
    expect(refused("by-permission")).toBeUndefined();
  });

  it("gets cheaper with age, from warm to cold whatever the order of its settings", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketLifecycleConfiguration, {
      rule: [
        expect.objectContaining({
          transition: [
            { storage_class: "STANDARD_IA", days: 30 },
            { storage_class: "GLACIER_IR", days: 90 },
          ],
          expiration: [{ days: 400 }],
          noncurrent_version_expiration: [{ noncurrent_days: 30 }],
        }),
      ],
    }));

  it("keeps for ever what has a reason to stay, but no empty delete marker", () =>
    expect(withLifecycle({ expireDays: { never: "a test" } })).toHaveResourceWithProperties(
      S3BucketLifecycleConfiguration,
      { rule: [expect.objectContaining({ expiration: [{ expired_object_delete_marker: true }] })] },
    ));

  it("logs who reads it, and lists every version with its lock and replica each day", () => {
    expect(synth()).toHaveResourceWithProperties(S3BucketLoggingA, {
      target_bucket: "access-logs",
      target_prefix: "transactions/",
    });
    expect(synth()).toHaveResourceWithProperties(S3BucketInventory, {
      included_object_versions: "All",
      schedule: { frequency: "Daily" },
      optional_fields: expect.arrayContaining(["ReplicationStatus", "ObjectLockRetainUntilDate"]),
      destination: {
        bucket: expect.objectContaining({ bucket_arn: "arn:aws:s3:::access-logs", prefix: "inventory" }),
      },
    });
  });

  it("is backed up as objects are, unless a reason says why not", () => {
    expect(synth()).toHaveResourceWithProperties(S3Bucket, { tags: { Backup: "objects" } });
    expect(synth({ backup: { noBackup: "a test" } })).not.toContain('"Backup"');
  });

  it("tells EventBridge of its objects where that is wanted", () => {
    expect(synth()).toHaveResourceWithProperties(S3BucketNotification, { eventbridge: true });
    expect(synth({ notifies: false })).not.toHaveResource(S3BucketNotification);
  });

  it("measures requests where failures are told, since that costs money", () => {
    expect(synth()).toHaveResource(S3BucketMetric);
    expect(synth({ alarms: { noAlarms: "a test" } })).not.toHaveResource(S3BucketMetric);
  });

  it.each([
    [
      { tiers: { FROZEN: 90 } },
      'lifecycle.tiers must be one of STANDARD_IA, INTELLIGENT_TIERING, GLACIER_IR, GLACIER, DEEP_ARCHIVE, got "FROZEN"',
    ],
    [
      { tiers: { STANDARD_IA: 29 } },
      "lifecycle.tiers.STANDARD_IA must be a whole number from 30 to 36500, got 29",
    ],
    [
      { tiers: { STANDARD_IA: 30, GLACIER_IR: 59 } },
      "lifecycle.tiers.GLACIER_IR must be a whole number from 60 to 36500, got 59",
    ],
    [
      { tiers: { DEEP_ARCHIVE: 300 } },
      "lifecycle.expireDays must be a whole number from 480 to 36500, got 400",
    ],
    [{ expireDays: 364 }, "lifecycle.expireDays must be a whole number from 365 to 36500, got 364"],
    [{ expireDays: { never: " " } }, 'lifecycle.expireDays.never must be a reason, in words, got " "'],
    [{ replacedDays: 0 }, "lifecycle.replacedDays must be a whole number from 1 to 36500, got 0"],
  ])("rejects the lifecycle %p", (change, message) =>
    expect(() => withLifecycle(change)).toThrow(`stack/Transactions: ${message}`),
  );

  it("rejects a lock without days", () =>
    expect(() => synth({ immutability: { mode: "compliance" } as DataBucketProps["immutability"] })).toThrow(
      "stack/Transactions: immutability.retentionDays must be a whole number from 1 to 36500, got undefined",
    ));
});

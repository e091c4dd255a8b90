import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketInventory } from "@cdktf/provider-aws/lib/s3-bucket-inventory";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { Testing } from "cdktf";
import { LogArchiveBucket, type LogArchiveBucketProps } from "../../../modules/storage/log-archive-bucket";
import { policyOf } from "../../fixtures/policy-of";

const KEY = "arn:aws:kms:sa-east-1:111111111111:key/mrk-1";
const TIERS = { infrequentAccessDays: 90, archiveDays: 180, expireDays: 400 };

/** Terraform JSON of a stack whose only construct is prod's log archive. */
const synth = (props: Partial<LogArchiveBucketProps> = {}): string =>
  Testing.synthScope((stack) => {
    new LogArchiveBucket(stack, "LogArchive", {
      environment: "prod",
      accountId: "111111111111",
      region: "sa-east-1",
      organizationId: "o-fixture000",
      keyArn: KEY,
      immutability: { mode: "compliance", retentionDays: 365 },
      tiers: TIERS,
      accessLogBucketName: "access-logs",
      ...props,
    });
  });

const policy = () => policyOf(synth(), "aws_s3_bucket_policy");

describe("LogArchiveBucket", () => {
  it("is named after environment, account and region", () =>
    expect(synth()).toHaveResourceWithProperties(S3Bucket, {
      bucket: "klap-prod-111111111111-sa-east-1-log-archive",
    }));

  it("locks what is written for as long as its immutability says", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketObjectLockConfigurationA, {
      rule: { default_retention: { mode: "COMPLIANCE", days: 365 } },
    }));

  it("locks nothing where immutability is none", () => {
    const json = synth({ immutability: { mode: "none" } });
    expect(json).toHaveResourceWithProperties(S3Bucket, { object_lock_enabled: false });
    expect(json).not.toHaveResource(S3BucketObjectLockConfigurationA);
  });

  it("encrypts with its key, and calls KMS once for many objects", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketServerSideEncryptionConfigurationA, {
      rule: [
        {
          apply_server_side_encryption_by_default: { kms_master_key_id: KEY, sse_algorithm: "aws:kms" },
          bucket_key_enabled: true,
        },
      ],
    }));

  it("refuses another key where an upload names one", () =>
    expect(policy().OnlyThisKey!.Condition).toEqual({
      StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": KEY },
      Null: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "false" },
    }));

  it("takes log deliveries of its own account and region only", () => {
    const { AWSLogDeliveryWrite } = policy();
    expect(AWSLogDeliveryWrite!.Resource).toEqual([
      "arn:aws:s3:::klap-prod-111111111111-sa-east-1-log-archive/AWSLogs/111111111111/*",
      "arn:aws:s3:::klap-prod-111111111111-sa-east-1-log-archive/*/AWSLogs/111111111111/*",
    ]);
    expect(AWSLogDeliveryWrite!.Condition).toMatchObject({
      StringEquals: { "aws:SourceAccount": "111111111111" },
      ArnLike: { "aws:SourceArn": "arn:aws:logs:sa-east-1:111111111111:*" },
    });
  });

  it("admits the organization's trail and findings only where it is told whose trail", () => {
    expect(Object.keys(policy())).not.toContain("OrganizationTrail");
    const { OrganizationTrail, OrganizationTrailLooks, Findings } = policyOf(
      synth({ trailAccountId: "999999999999" }),
      "aws_s3_bucket_policy",
    );
    const arn = "arn:aws:s3:::klap-prod-111111111111-sa-east-1-log-archive";
    expect(OrganizationTrail!.Resource).toEqual(
      ["999999999999", "o-fixture000"].flatMap((owner) => [
        `${arn}/AWSLogs/${owner}/*`,
        `${arn}/*/AWSLogs/${owner}/*`,
      ]),
    );
    const ofTrail = { "aws:SourceArn": "arn:aws:cloudtrail:*:999999999999:trail/klap-prod-trail" };
    for (const { Condition } of [OrganizationTrail!, OrganizationTrailLooks!])
      expect(Condition!.ArnLike).toEqual(ofTrail);
    expect(Findings!.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111" },
      ArnLike: { "aws:SourceArn": "arn:aws:guardduty:sa-east-1:111111111111:detector/*" },
    });
  });

  it("takes the digests of the organization's trail under S3's own encryption, and nothing else", () => {
    const [own, organizations] = [{}, { trailAccountId: "999999999999" }].map(
      (props) => policyOf(synth(props), "aws_s3_bucket_policy").OnlyKms!,
    );
    const arn = "arn:aws:s3:::klap-prod-111111111111-sa-east-1-log-archive";
    expect(own).toMatchObject({ Effect: "Deny", Resource: `${arn}/*` });
    expect(organizations).toEqual({
      ...own,
      Resource: undefined,
      NotResource: [`${arn}/AWSLogs/*/CloudTrail-Digest/*`],
    });
  });

  it("gets cheaper with age", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketLifecycleConfiguration, {
      rule: [
        expect.objectContaining({
          transition: [
            { days: 90, storage_class: "STANDARD_IA" },
            { days: 180, storage_class: "GLACIER_IR" },
          ],
          expiration: [{ days: 400 }],
        }),
      ],
    }));

  it("logs who reads it, and lists what it holds", () => {
    expect(synth()).toHaveResourceWithProperties(S3BucketLoggingA, { target_bucket: "access-logs" });
    expect(synth()).toHaveResource(S3BucketInventory);
  });

  it.each([
    [
      { infrequentAccessDays: 29 },
      "tiers.infrequentAccessDays must be a whole number from 30 to 36500, got 29",
    ],
    [{ archiveDays: 119 }, "tiers.archiveDays must be a whole number from 120 to 36500, got 119"],
    [{ expireDays: 364 }, "tiers.expireDays must be a whole number from 365 to 36500, got 364"],
  ])("rejects tiers %p", (change, message) =>
    expect(() => synth({ tiers: { ...TIERS, ...change } })).toThrow(`stack/LogArchive: ${message}`),
  );

  it("rejects a retention beyond what S3 takes", () =>
    expect(() => synth({ immutability: { mode: "governance", retentionDays: 36_501 } })).toThrow(
      "stack/LogArchive: immutability.retentionDays must be a whole number from 1 to 36500, got 36501",
    ));
});

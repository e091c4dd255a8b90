import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { Testing } from "cdktf";
import { policyOf } from "../../fixtures/policy-of";
import { AccessLogBucket } from "../../../modules/storage/access-log-bucket";

/** Terraform JSON of a stack whose only construct is prod's access-log bucket. */
const synth = (retentionDays = 30): string =>
  Testing.synthScope((stack) => {
    new AccessLogBucket(stack, "AccessLogs", {
      environment: "prod",
      accountId: "111111111111",
      region: "sa-east-1",
      organizationId: "o-fixture000",
      retentionDays,
    });
  });

describe("AccessLogBucket", () => {
  it("has S3's own encryption, since S3's logger takes no other", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketServerSideEncryptionConfigurationA, {
      rule: [
        { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" }, bucket_key_enabled: false },
      ],
    }));

  it("takes inventories of the platform's buckets in its account and region only", () => {
    const { Inventories } = policyOf(synth(), "aws_s3_bucket_policy");
    expect(Inventories!.Resource).toBe(
      "arn:aws:s3:::klap-prod-111111111111-sa-east-1-access-logs/inventory/*",
    );
    expect(Inventories!.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111", "s3:x-amz-acl": "bucket-owner-full-control" },
      ArnLike: { "aws:SourceArn": "arn:aws:s3:::klap-prod-111111111111-sa-east-1-*" },
    });
  });

  it("takes access logs of the platform's buckets in its account and region only", () =>
    expect(synth()).toContain('\\"aws:SourceArn\\":\\"arn:aws:s3:::klap-prod-111111111111-sa-east-1-*\\"'));

  it("rejects a retention that is no number of days", () =>
    expect(() => synth(0)).toThrow(
      "stack/AccessLogs: retentionDays must be a whole number from 1 to 36500, got 0",
    ));
});

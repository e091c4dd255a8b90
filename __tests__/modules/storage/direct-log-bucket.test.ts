import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { Testing } from "cdktf";
import { DirectLogBucket } from "../../../modules/storage/direct-log-bucket";
import { policyOf } from "../../fixtures/policy-of";

const ARN = "arn:aws:s3:::klap-prod-111111111111-sa-east-1-direct-logs";

/** Terraform JSON of a stack whose only construct is prod's bucket of direct logs. */
const synth = (retentionDays = 90): string =>
  Testing.synthScope((stack) => {
    new DirectLogBucket(stack, "DirectLogs", {
      environment: "prod",
      accountId: "111111111111",
      region: "sa-east-1",
      organizationId: "o-fixture000",
      retentionDays,
      accessLogBucketName: "access-logs",
    });
  });
const policy = () => policyOf(synth(), "aws_s3_bucket_policy");

describe("DirectLogBucket", () => {
  it("has S3's own encryption and no lock, since its writers take nothing else", () => {
    expect(synth()).toHaveResourceWithProperties(S3BucketServerSideEncryptionConfigurationA, {
      rule: [
        { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" }, bucket_key_enabled: false },
      ],
    });
    expect(synth()).not.toHaveResource(S3BucketObjectLockConfigurationA);
  });

  it("admits load balancers of its account and region", () => {
    const { LoadBalancerLogs } = policy();
    expect(LoadBalancerLogs!.Principal).toEqual({
      Service: "logdelivery.elasticloadbalancing.amazonaws.com",
    });
    expect(LoadBalancerLogs!.Resource).toEqual([
      `${ARN}/AWSLogs/111111111111/*`,
      `${ARN}/*/AWSLogs/111111111111/*`,
    ]);
    expect(LoadBalancerLogs!.Condition).toEqual({
      ArnLike: { "aws:SourceArn": "arn:aws:elasticloadbalancing:sa-east-1:111111111111:loadbalancer/*" },
    });
  });

  it("admits AWS Config on behalf of its account", () => {
    const { ConfigHistory, ConfigLooks } = policy();
    expect(ConfigHistory!.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111", "s3:x-amz-acl": "bucket-owner-full-control" },
    });
    expect(ConfigLooks!.Condition).toEqual({ StringEquals: { "aws:SourceAccount": "111111111111" } });
  });

  it("admits the role of AWS Backup's reports, which may not exist yet, by a condition", () => {
    const { BackupReports } = policy();
    expect(BackupReports!.Principal).toEqual({ AWS: "arn:aws:iam::111111111111:root" });
    expect(BackupReports!.Condition).toMatchObject({
      ArnLike: {
        "aws:PrincipalArn": "arn:aws:iam::111111111111:role/aws-service-role/reports.backup.amazonaws.com/*",
      },
    });
  });

  it("keeps logs for as long as it is told, and logs who reads them", () => {
    expect(synth()).toHaveResourceWithProperties(S3BucketLifecycleConfiguration, {
      rule: [expect.objectContaining({ expiration: [{ days: 90 }] })],
    });
    expect(synth()).toHaveResourceWithProperties(S3BucketLoggingA, { target_bucket: "access-logs" });
  });

  it("rejects a retention that is no number of days", () =>
    expect(() => synth(0)).toThrow(
      "stack/DirectLogs: retentionDays must be a whole number from 1 to 36500, got 0",
    ));
});

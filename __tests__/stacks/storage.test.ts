import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import type { StorageSettings } from "../../stacks/storage";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-network-us-east-1-storage";
const NAME = "klap-prod-111111111111-us-east-1";
const LOGS_KEY = '${data.terraform_remote_state.network_us_east_1_keys.outputs.contract.v1.keyArns["logs"]}';

const environmentOf = (settings: Partial<StorageSettings> = {}) =>
  fixtureEnvironment({
    layers: {
      "network/sa-east-1": BASE_LAYERS,
      "network/us-east-1": { ...BASE_LAYERS, storage: { ...BASE_LAYERS.storage!, ...settings } },
    },
  });
const json = (settings: Partial<StorageSettings> = {}): string => stackJson(environmentOf(settings), STACK);

describe("the layer storage", () => {
  it("keeps a log archive and the archive's access logs, named after account and region", () => {
    const buckets = Object.values(resourcesOf(json(), "aws_s3_bucket"));
    expect(buckets.map(({ bucket }) => bucket)).toEqual([`${NAME}-access-logs`, `${NAME}-log-archive`]);
  });

  it("rests on the keys of its own region only, and encrypts the archive with the key of logs", () => {
    expect(stackReads(environmentOf(), STACK)).toEqual(["prod-network-us-east-1-keys"]);
    const { log_archive_encryption } = resourcesOf(
      json(),
      "aws_s3_bucket_server_side_encryption_configuration",
    );
    expect(log_archive_encryption!.rule).toEqual([
      {
        apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms", kms_master_key_id: LOGS_KEY },
        bucket_key_enabled: true,
      },
    ]);
    const { OnlyThisKey } = policyOf(json(), "aws_s3_bucket_policy", "log_archive_policy");
    expect(JSON.stringify(OnlyThisKey!.Condition)).toContain(
      'us_east_1_keys.outputs.contract.v1.keyArns[\\"logs\\"]',
    );
  });

  it("sends the archive's access logs to the other bucket, which admits its own account and region", () => {
    expect(json()).toHaveResourceWithProperties(S3BucketLoggingA, {
      bucket: "${aws_s3_bucket_policy.log_archive_policy.bucket}",
      target_bucket: "${aws_s3_bucket_policy.access_logs_policy.bucket}",
    });
    const { ServerAccessLogs } = policyOf(json(), "aws_s3_bucket_policy", "access_logs_policy");
    expect(ServerAccessLogs!.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111" },
      ArnLike: { "aws:SourceArn": `arn:aws:s3:::${NAME}-*` },
    });
  });

  it("makes the archive as immutable as its settings say", () => {
    const locked = json({ immutability: { mode: "governance", retentionDays: 365 } });
    expect(locked).toHaveResourceWithProperties(S3BucketObjectLockConfigurationA, {
      bucket: "${aws_s3_bucket_policy.log_archive_policy.bucket}",
      rule: { default_retention: { mode: "GOVERNANCE", days: 365 } },
    });
    expect(json()).not.toHaveResource(S3BucketObjectLockConfigurationA);
    expect(json()).toHaveResourceWithProperties(S3Bucket, {
      bucket: `${NAME}-log-archive`,
      object_lock_enabled: false,
    });
  });

  it("moves the archive to cheaper storage, and ends it, as its settings say", () =>
    expect(json()).toHaveResourceWithProperties(S3BucketLifecycleConfiguration, {
      bucket: "${aws_s3_bucket.log_archive.id}",
      rule: [
        expect.objectContaining({
          transition: [
            { days: 30, storage_class: "STANDARD_IA" },
            { days: 90, storage_class: "GLACIER_IR" },
          ],
          expiration: [{ days: 400 }],
        }),
      ],
    }));

  it("keeps access logs for as long as its settings say", () =>
    expect(json({ accessLogRetentionDays: 45 })).toHaveResourceWithProperties(
      S3BucketLifecycleConfiguration,
      {
        bucket: "${aws_s3_bucket.access_logs.id}",
        rule: [expect.objectContaining({ expiration: [{ days: 45 }] })],
      },
    ));
});

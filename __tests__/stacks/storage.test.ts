import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import type { DataBucketSettings, StorageSettings } from "../../stacks/storage";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-network-us-east-1-storage";
const NAME = "klap-prod-111111111111-us-east-1";
const LOGS_KEY = '${data.terraform_remote_state.network_us_east_1_keys.outputs.contract.v1.keyArns["logs"]}';

const DATA: DataBucketSettings = {
  immutability: { mode: "none" },
  lifecycle: { tiers: {}, expireDays: 30, replacedDays: 1 },
  backup: { noBackup: "a test" },
  notifies: false,
  requestAlarms: { noAlarms: "a test" },
};

const KEYS = { primaryRegion: "sa-east-1", purposes: ["logs", "alarms", "data"] } as const;

const environmentOf = (settings: Partial<StorageSettings> = {}) =>
  fixtureEnvironment({
    layers: {
      "network/sa-east-1": { ...BASE_LAYERS, keys: KEYS },
      "network/us-east-1": { ...BASE_LAYERS, keys: KEYS, storage: { ...BASE_LAYERS.storage!, ...settings } },
    },
  });
const json = (settings: Partial<StorageSettings> = {}): string => stackJson(environmentOf(settings), STACK);

describe("the layer storage", () => {
  it("keeps a log archive, access logs and direct logs in every account, named after it and the region", () => {
    const buckets = Object.values(resourcesOf(json(), "aws_s3_bucket"));
    expect(buckets.map(({ bucket }) => bucket)).toEqual([
      `${NAME}-access-logs`,
      `${NAME}-log-archive`,
      `${NAME}-direct-logs`,
    ]);
  });

  it("makes the buckets of data that its settings name, encrypted with the key of data", () => {
    const stack = json({ buckets: { transactions: DATA, exports: DATA } });
    expect(resourcesOf(stack, "aws_s3_bucket")).toMatchObject({
      transactions: { bucket: `${NAME}-transactions` },
      exports: { bucket: `${NAME}-exports` },
    });
    const { OnlyThisKey } = policyOf(stack, "aws_s3_bucket_policy", "transactions_policy");
    expect(JSON.stringify(OnlyThisKey!.Condition)).toContain('v1.keyArns[\\"data\\"]');
  });

  it("tells the region's alarm topic of failing requests, unless settings say why not", () => {
    const alarmActions = (requestAlarms: DataBucketSettings["requestAlarms"]) =>
      Object.values(
        resourcesOf(
          json({ buckets: { exports: { ...DATA, requestAlarms } } }),
          "aws_cloudwatch_metric_alarm",
        ),
      ).map(({ alarm_actions }) => alarm_actions);
    expect(alarmActions("on")).toEqual([["arn:aws:sns:us-east-1:111111111111:klap-prod-alarms"]]);
    expect(alarmActions({ noAlarms: "a test" })).toEqual([]);
  });

  it("admits the organization's trail where settings name its account", () => {
    const { OrganizationTrail } = policyOf(
      json({ trailAccount: "payments" }),
      "aws_s3_bucket_policy",
      "log_archive_policy",
    );
    expect(OrganizationTrail!.Condition).toMatchObject({
      ArnLike: { "aws:SourceArn": "arn:aws:cloudtrail:*:222222222222:trail/klap-prod-trail" },
    });
  });

  it("is closed to everybody outside the environment's organization", () => {
    const buckets = Object.keys(resourcesOf(json(), "aws_s3_bucket_policy"));
    for (const bucket of buckets)
      expect(policyOf(json(), "aws_s3_bucket_policy", bucket).OnlyOrganization!.Condition).toEqual({
        StringNotEquals: { "aws:PrincipalOrgID": "o-fixture000" },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      });
  });

  it("rests on the keys and alarms of its own region only, and encrypts the archive with the key of logs", () => {
    expect(stackReads(environmentOf(), STACK)).toEqual([
      "prod-network-us-east-1-keys",
      "prod-network-us-east-1-alarms",
    ]);
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

  it("keeps direct logs for as long as its settings say", () =>
    expect(json({ directLogRetentionDays: 20 })).toHaveResourceWithProperties(
      S3BucketLifecycleConfiguration,
      {
        bucket: "${aws_s3_bucket.direct_logs.id}",
        rule: [expect.objectContaining({ expiration: [{ days: 20 }] })],
      },
    ));
});

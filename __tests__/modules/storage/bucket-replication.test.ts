import { S3BucketReplicationConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { BucketReplication, type BucketReplicationProps } from "../../../modules/storage/bucket-replication";
import { ServiceRole } from "../../../modules/security/service-role";

const KEY = "arn:aws:kms:us-east-1:111111111111:key/mrk-1";

/** Terraform JSON of a stack that replicates the bucket `here` to `there`. */
const synth = (props: Partial<BucketReplicationProps> = {}): string =>
  Testing.synthScope((stack) => {
    new BucketReplication(stack, "Exports", {
      environment: "prod",
      purpose: "exports",
      sourceBucketName: "here",
      role: new ServiceRole(stack, "Role", {
        environment: "prod",
        accountId: "111111111111",
        region: "sa-east-1",
        purpose: "storage-replication",
        service: "s3.amazonaws.com",
        source: { anySource: "a test" },
        permissions: [],
      }),
      destinations: { "us-east-1": { bucketName: "there", replicaKeyArn: KEY } },
      direction: "both-ways",
      deleteMarkers: "keep",
      alarms: { noAlarms: "a test" },
      ...props,
    });
  });

/** A replication whose one rule has these arguments. */
const oneRule = (rule: object) => ({ rule: [expect.objectContaining(rule)] });

describe("BucketReplication", () => {
  it("promises a replica of everything within 15 minutes", () =>
    expect(synth()).toHaveResourceWithProperties(
      S3BucketReplicationConfigurationA,
      oneRule({
        id: "us-east-1",
        status: "Enabled",
        filter: { prefix: "" },
        destination: expect.objectContaining({
          bucket: "arn:aws:s3:::there",
          replication_time: { status: "Enabled", time: { minutes: 15 } },
          metrics: { status: "Enabled", event_threshold: { minutes: 15 } },
        }),
      }),
    ));

  it("encrypts replicas with the destination's key, and brings back changes made to them", () =>
    expect(synth()).toHaveResourceWithProperties(
      S3BucketReplicationConfigurationA,
      oneRule({
        source_selection_criteria: {
          replica_modifications: { status: "Enabled" },
          sse_kms_encrypted_objects: { status: "Enabled" },
        },
        destination: expect.objectContaining({ encryption_configuration: { replica_kms_key_id: KEY } }),
      }),
    ));

  it("brings nothing back one way, and asks for no key where the source has none", () =>
    expect(
      synth({ direction: "one-way", destinations: { "us-east-1": { bucketName: "there" } } }),
    ).toHaveResourceWithProperties(
      S3BucketReplicationConfigurationA,
      oneRule({ source_selection_criteria: { replica_modifications: { status: "Disabled" } } }),
    ));

  it.each([
    ["replicate", "Enabled"],
    ["keep", "Disabled"],
  ] as const)("with deleteMarkers %s, has their replication %s", (deleteMarkers, status) =>
    expect(synth({ deleteMarkers })).toHaveResourceWithProperties(
      S3BucketReplicationConfigurationA,
      oneRule({ delete_marker_replication: { status } }),
    ),
  );

  it("comes after its role's permissions", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketReplicationConfigurationA, {
      depends_on: [expect.stringMatching(/^aws_iam_role_policy\./)],
    }));

  it("tells of failures where it is told whom", () => {
    expect(synth()).not.toHaveResource(CloudwatchMetricAlarm);
    expect(synth({ alarms: { topicArn: "arn:topic" } })).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_actions: ["arn:topic"],
      metric_name: "OperationsFailedReplication",
    });
  });

  it("rejects a bucket that is its own destination", () =>
    expect(() => synth({ destinations: { "us-east-1": { bucketName: "here" } } })).toThrow(
      'stack/Exports: destinations.us-east-1 must be another bucket than the source, got "here"',
    ));

  it("rejects nowhere to replicate to", () =>
    expect(() => synth({ destinations: {} })).toThrow(
      "stack/Exports: destinations must be a list of at least 1 different values, got []",
    ));
});

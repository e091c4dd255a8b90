import { S3BucketReplicationConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireDistinct } from "../core/checks";
import { PropsError } from "../core/errors";
import type { ServiceRole } from "../security/service-role";
import { bucketArn } from "./bucket-arn";
import { ReplicationFailureAlarm } from "./replication-failure-alarm";

/** Minutes within which S3 promises to replicate; it knows no other number. */
const PROMISED_MINUTES = 15;

export interface ReplicationDestination {
  readonly bucketName: string;
  /** ARN of the key in the destination's region, for what a key encrypts at the source. */
  readonly replicaKeyArn?: string;
}

export interface BucketReplicationProps {
  readonly environment: string;
  /** Word that the source goes by. */
  readonly purpose: string;
  readonly sourceBucketName: string;
  /** Role that S3 replicates with. */
  readonly role: ServiceRole;
  /** Where to, under keys that never change: the region of each destination. */
  readonly destinations: Readonly<Record<string, ReplicationDestination>>;
  /** `both-ways` also brings back changes of tags and locks that were made to replicas. */
  readonly direction: "one-way" | "both-ways";
  /** Whether what is deleted here is hidden there, too; versions stay in either case. */
  readonly deleteMarkers: "replicate" | "keep";
  readonly alarms: AlarmChoice;
}

/**
 * Everything in a bucket goes to each destination within 15 minutes (Replication Time Control), and an alarm
 * tells what failed.
 * @throws PropsError if there is no destination, or the bucket itself is one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html
 */
export class BucketReplication extends Construct {
  public constructor(scope: Construct, id: string, props: BucketReplicationProps) {
    super(scope, id);
    const { environment, purpose, sourceBucketName, role, destinations, direction, alarms } = props;
    requireDistinct(this, "destinations", Object.keys(destinations), 1);
    for (const [key, { bucketName }] of Object.entries(destinations))
      if (bucketName === sourceBucketName)
        throw new PropsError(this, `destinations.${key}`, "another bucket than the source", bucketName);

    const status = (on: boolean) => ({ status: on ? "Enabled" : "Disabled" });
    const promise = { status: "Enabled", minutes: PROMISED_MINUTES };
    const configuration = new S3BucketReplicationConfigurationA(this, "Resource", {
      bucket: sourceBucketName,
      role: role.roleArn,
      rule: Object.entries(destinations).map(([key, { bucketName, replicaKeyArn }], index) => ({
        id: key,
        priority: index + 1,
        status: "Enabled",
        filter: { prefix: "" },
        deleteMarkerReplication: status(props.deleteMarkers === "replicate"),
        sourceSelectionCriteria: {
          replicaModifications: status(direction === "both-ways"),
          ...(replicaKeyArn !== undefined && { sseKmsEncryptedObjects: status(true) }),
        },
        destination: {
          bucket: bucketArn(bucketName),
          ...(replicaKeyArn !== undefined && { encryptionConfiguration: { replicaKmsKeyId: replicaKeyArn } }),
          replicationTime: { status: promise.status, time: { minutes: promise.minutes } },
          metrics: { status: promise.status, eventThreshold: { minutes: promise.minutes } },
        },
      })),
      dependsOn: [role.permissions],
    });
    if ("noAlarms" in alarms) return;
    for (const [key, { bucketName }] of Object.entries(destinations))
      new ReplicationFailureAlarm(this, key, {
        environment,
        purpose,
        sourceBucketName: configuration.bucket,
        destinationBucketName: bucketName,
        ruleId: key,
        topicArn: alarms.topicArn,
      });
  }
}

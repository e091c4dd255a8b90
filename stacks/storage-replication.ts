import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { folderOf } from "../modules/core/environment";
import { alarmTopicArn, bucketName } from "../modules/core/names";
import { ServiceRole } from "../modules/security/service-role";
import { BucketReplication } from "../modules/storage/bucket-replication";
import { ReplicationLagAlarm } from "../modules/storage/replication-lag-alarm";
import { replicationPermissions, type ReplicatedBucket } from "../modules/storage/replication-permissions";
import { keysContract } from "./keys";
import type { DataBucketPurpose } from "./storage";

export interface StorageReplicationSettings {
  /** Regions of the account that keep each other's objects; a folder leaves its own out. */
  readonly regions: readonly string[];
  /** Whether what is deleted from buckets of data in one region is hidden in the others, too. */
  readonly deleteMarkers: "replicate" | "keep";
  /** Buckets of data that are replicated; logs always are. @default none */
  readonly buckets?: readonly DataBucketPurpose[];
  /**
   * By bucket of data whose writer takes no lock, the bucket into which its objects are copied in every region, this
   * one included. @default none
   */
  readonly onward?: Readonly<Partial<Record<DataBucketPurpose, DataBucketPurpose>>>;
}

type Purpose = DataBucketPurpose | "direct-logs" | "log-archive";

/**
 * Everything that a region's buckets take goes to the account's other regions, and theirs comes here. Direct logs,
 * and what else is copied onward, go to the archives of all regions at once, since S3 does not replicate replicas.
 */
export class StorageReplicationStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: StorageReplicationSettings) {
    super(scope, "storage-replication", context);
    const { environment, account, region } = this.place;
    const { id: accountId } = this.account;
    const { regions, deleteMarkers, buckets = [], onward = {} } = settings;
    const others = regions.filter((each) => each !== region);
    this.after("identity", account, "global");
    this.after("alarms", account, region);

    const bucketsIn = new Map(
      [region, ...others].map((each) => {
        this.after("storage", account, each);
        const { keyArns } = this.read(keysContract, account, each);
        const { awsRegion } = folderOf(this.environment, account, each);
        return [
          each,
          (purpose: Purpose): ReplicatedBucket => ({
            bucketName: bucketName(environment, accountId, awsRegion, purpose),
            region: awsRegion,
            ...(purpose !== "direct-logs" && {
              keyArn: keyArns(purpose === "log-archive" ? "logs" : "data"),
            }),
          }),
        ];
      }),
    );
    const bucketIn = (each: string, purpose: Purpose): ReplicatedBucket => bucketsIn.get(each)!(purpose);
    const twoWay: readonly Purpose[] = ["log-archive", ...buckets];
    /** Where to, for what is copied from here into all regions. */
    const copied = new Map<Purpose, Purpose>([
      ["direct-logs", "log-archive"],
      ...(Object.entries(onward) as [DataBucketPurpose, DataBucketPurpose][]),
    ]);
    const sources: readonly Purpose[] = [...copied.keys(), ...twoWay];

    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region: this.folder.awsRegion,
      purpose: "storage-replication",
      service: "s3.amazonaws.com",
      source: {
        anySource: "S3 names no bucket when it replicates, and only this account can hand it the role",
      },
      permissions: replicationPermissions(
        sources.map((purpose) => bucketIn(region, purpose)),
        [
          ...[...new Set(copied.values())].map((purpose) => bucketIn(region, purpose)),
          ...others.flatMap((other) => twoWay.map((purpose) => bucketIn(other, purpose))),
        ],
        deleteMarkers === "replicate",
      ),
    });
    const topicArn = alarmTopicArn(environment, accountId, this.folder.awsRegion);
    for (const purpose of sources) {
      const target = copied.get(purpose);
      const places = target === undefined ? others : [region, ...others];
      const destination = target ?? purpose;
      // Only what a key encrypts here gets one there; elsewhere the destination's own default holds.
      const isKeyed = bucketIn(region, purpose).keyArn !== undefined;
      new BucketReplication(this, purpose, {
        environment,
        purpose,
        sourceBucketName: bucketIn(region, purpose).bucketName,
        role,
        destinations: Object.fromEntries(
          places.map((each) => {
            const { bucketName: name, keyArn } = bucketIn(each, destination);
            return [
              each,
              { bucketName: name, ...(isKeyed && keyArn !== undefined && { replicaKeyArn: keyArn }) },
            ];
          }),
        ),
        direction: target === undefined ? "both-ways" : "one-way",
        // What is deleted from a log, or goes where it waited, stays in the archives.
        deleteMarkers: target !== undefined || purpose === "log-archive" ? "keep" : deleteMarkers,
        alarms: { topicArn },
      });
      for (const from of places)
        new ReplicationLagAlarm(this, `${purpose}-from-${from}`, {
          environment,
          purpose,
          from,
          sourceBucketName: bucketIn(from, purpose).bucketName,
          destinationBucketName: bucketIn(region, destination).bucketName,
          ruleId: region,
          topicArn,
        });
    }
  }
}

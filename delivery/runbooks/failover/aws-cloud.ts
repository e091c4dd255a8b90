import type { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import type { RDSClient } from "@aws-sdk/client-rds";
import type { S3Client } from "@aws-sdk/client-s3";
import { UserError } from "../../../modules/core/errors";
import type { DatabaseState, FailoverCloud } from "./failover-cloud";
import type { FailoverPlace } from "./failover-place";

/** Milliseconds until a region counts as not answering, twice. */
const PATIENCE = 5_000;
const ATTEMPTS = 2;
/** Minutes that a lag may be old: what was measured before a loss is what is asked for. */
const LAG_MINUTES = 60;

export interface AwsCloudOptions {
  readonly place: FailoverPlace;
  /** Base URL of an emulated AWS. @default AWS itself */
  readonly endpoint?: string;
  /** @default what AWS's SDK finds */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken: string;
  };
}

/** AWS by its own SDK, one client for each region and service. Nothing is asked of a region that is not named. */
export async function awsCloud({ place, ...options }: AwsCloudOptions): Promise<FailoverCloud> {
  // Which Node.js runs this is package.json's choice, of which no failover needs to warn.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  // Loaded here and not above, since no other command needs them.
  const [rds, s3, cloudwatch] = await Promise.all([
    import("@aws-sdk/client-rds"),
    import("@aws-sdk/client-s3"),
    import("@aws-sdk/client-cloudwatch"),
  ]);
  const settings = (region: string) => ({
    ...options,
    region,
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: PATIENCE, requestTimeout: PATIENCE },
  });
  const databases = perRegion((region): RDSClient => new rds.RDSClient(settings(region)));
  const buckets = perRegion(
    (region): S3Client =>
      new s3.S3Client({ ...settings(region), forcePathStyle: options.endpoint !== undefined }),
  );
  const metrics = perRegion((region): CloudWatchClient => new cloudwatch.CloudWatchClient(settings(region)));
  const { globalCluster, clusterArn, clusterName, bucket, fence } = place;
  const object = (region: string, Key: string) => ({
    Bucket: bucket(region),
    Key,
    ExpectedBucketOwner: place.accountId,
  });
  const text = (region: string, key: string, Body: string) => ({
    ...object(region, key),
    Body,
    ContentType: "application/json",
  });

  return {
    database: async (region) => {
      const answer = await databases(region).send(
        new rds.DescribeGlobalClustersCommand({ GlobalClusterIdentifier: globalCluster }),
      );
      return databaseState(answer.GlobalClusters?.[0]);
    },
    moveDatabase: async (kind, region) => {
      const target = {
        GlobalClusterIdentifier: globalCluster,
        TargetDbClusterIdentifier: clusterArn(place.to),
      };
      if (kind === "switchover") await databases(region).send(new rds.SwitchoverGlobalClusterCommand(target));
      else
        await databases(region).send(
          new rds.FailoverGlobalClusterCommand({ ...target, AllowDataLoss: true }),
        );
    },
    lagSeconds: async (region) => {
      const { Datapoints = [] } = await metrics(region).send(
        new cloudwatch.GetMetricStatisticsCommand({
          Namespace: "AWS/RDS",
          MetricName: "AuroraGlobalDBReplicationLag",
          Dimensions: [{ Name: "DBClusterIdentifier", Value: clusterName(region) }],
          StartTime: new Date(Date.now() - LAG_MINUTES * 60_000),
          EndTime: new Date(),
          Period: 60,
          Statistics: ["Maximum"],
        }),
      );
      const [last] = [...Datapoints].sort((one, other) => Number(other.Timestamp) - Number(one.Timestamp));
      return last?.Maximum === undefined ? undefined : last.Maximum / 1_000;
    },
    read: async (region, key) => {
      try {
        const { Body } = await buckets(region).send(new s3.GetObjectCommand(object(region, key)));
        return await Body!.transformToString();
      } catch (error) {
        if ((error as Error).name === "NoSuchKey") return undefined;
        throw error;
      }
    },
    create: async (region, key, body) => {
      try {
        await buckets(region).send(new s3.PutObjectCommand({ ...text(region, key, body), IfNoneMatch: "*" }));
        return true;
      } catch (error) {
        // The second is S3's word for two who ask at the same moment: one of them has it.
        if (["PreconditionFailed", "ConditionalRequestConflict"].includes((error as Error).name))
          return false;
        throw error;
      }
    },
    write: async (region, key, body) => {
      await buckets(region).send(new s3.PutObjectCommand(text(region, key, body)));
    },
    remove: async (region, key) => {
      await buckets(region).send(new s3.DeleteObjectCommand(object(region, key)));
    },
    fence: async (region, fencedRegion, on) => {
      if ("noFence" in fence) throw new UserError(`there is no fence to set: ${fence.noFence}`);
      await metrics(region).send(
        new cloudwatch.PutMetricDataCommand({
          Namespace: fence.namespace,
          MetricData: [
            {
              MetricName: fence.metric,
              Dimensions: [{ Name: fence.dimension, Value: fencedRegion }],
              Value: on ? 1 : 0,
            },
          ],
        }),
      );
    },
  };
}

/** Answer of `DescribeGlobalClusters`, as far as roles have to be known. */
interface Described {
  readonly Status?: string | undefined;
  readonly GlobalClusterMembers?: readonly {
    readonly DBClusterArn?: string | undefined;
    readonly IsWriter?: boolean | undefined;
    readonly SynchronizationStatus?: string | undefined;
  }[];
}

function databaseState(described: Described | undefined): DatabaseState {
  const members = described?.GlobalClusterMembers ?? [];
  const regionOf = ({ DBClusterArn = "" }: (typeof members)[number]): string => DBClusterArn.split(":")[3]!;
  const writer = members.find(({ IsWriter }) => IsWriter);
  return {
    status: described?.Status ?? "not there",
    ...(writer && { writer: regionOf(writer) }),
    connected: members
      .filter(({ IsWriter, SynchronizationStatus: status }) => !IsWriter && status === "connected")
      .map(regionOf),
  };
}

function perRegion<Client>(make: (region: string) => Client): (region: string) => Client {
  const clients = new Map<string, Client>();
  return (region) => {
    const client = clients.get(region) ?? make(region);
    clients.set(region, client);
    return client;
  };
}

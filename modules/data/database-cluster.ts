import { DataAwsRdsClusters } from "@cdktf/provider-aws/lib/data-aws-rds-clusters";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { Construct } from "constructs";
import { backupTag } from "../backup/backup-class";
import { Ephemeral } from "../core/ephemeral";
import type { TerraformResource } from "../core/framework";
import { databaseName, databaseSecretName, globalDatabaseName } from "../core/names";
import type { DatabaseOptions } from "./database-options";
import { EXPORTED_LOGS } from "./database-logs";
import { DATABASE, ENGINE, MASTER_USERNAME, POSTGRES_PORT } from "./engine";

/** RDS keeps every second of the last 35 days, its longest; AWS Backup keeps what is older. */
const BACKUP_RETENTION_DAYS = 35;
/** Days that insights are kept, by their mode. */
const INSIGHTS_RETENTION_DAYS = { advanced: 465, standard: 7 } as const;

export interface DatabaseClusterProps {
  readonly environment: string;
  readonly region: string;
  /** Region whose cluster is made first, with the master user, and which the others follow when they are made. */
  readonly writerRegion: string;
  readonly options: DatabaseOptions;
  /** Key of this region for storage, snapshots and insights. Cannot change later. */
  readonly keyArn: string;
  readonly subnetGroupName: string;
  readonly securityGroupId: string;
  readonly clusterGroupName: string;
  readonly monitoringRoleArn: string;
  /** Daily and weekly times in UTC: `03:00-04:00` and `sun:05:00-sun:06:00`. */
  readonly windows: { readonly backup: string; readonly maintenance: string };
  /** What has to stand before the cluster. */
  readonly dependsOn: readonly TerraformResource[];
}

/**
 * What a cluster is made with and never told again: AWS changes it in a switchover or failover, or the password's
 * rotation does. So the setting who writes can change without any action here.
 */
const ONLY_AT_CREATION = [
  "database_name",
  "global_cluster_identifier",
  "master_password_wo_version",
  "master_username",
  "replication_source_identifier",
  "source_region",
];

/**
 * Aurora cluster of one region, a member of the environment's global database. The writer region's is made with the
 * master user, whose password goes from the secret's copy in this region into a write-only argument. It forwards
 * writes whenever it is not the writer. It cannot be destroyed by a plan.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
 */
export class DatabaseCluster extends Construct {
  public readonly cluster: RdsCluster;

  public constructor(scope: Construct, id: string, props: DatabaseClusterProps) {
    super(scope, id);
    const { environment, region, options, keyArn, windows } = props;
    const { capacity, insights } = options;
    const name = databaseName(environment, region);
    const password = region === props.writerRegion ? this.#password(environment, name) : undefined;

    this.cluster = new RdsCluster(this, "Resource", {
      clusterIdentifier: name,
      globalClusterIdentifier: globalDatabaseName(environment),
      ...(password === undefined
        ? { sourceRegion: props.writerRegion }
        : { databaseName: DATABASE, masterUsername: MASTER_USERNAME, masterPasswordWo: password.value }),
      enableGlobalWriteForwarding: true,
      engine: ENGINE,
      engineMode: "provisioned",
      engineVersion: options.engineVersion,
      ...(capacity.kind === "serverless" && {
        serverlessv2ScalingConfiguration: { minCapacity: capacity.minAcu, maxCapacity: capacity.maxAcu },
      }),
      ...(options.storage === "io-optimized" && { storageType: "aurora-iopt1" }),
      storageEncrypted: true,
      kmsKeyId: keyArn,
      port: POSTGRES_PORT,
      dbSubnetGroupName: props.subnetGroupName,
      vpcSecurityGroupIds: [props.securityGroupId],
      dbClusterParameterGroupName: props.clusterGroupName,
      iamDatabaseAuthenticationEnabled: true,
      enabledCloudwatchLogsExports: EXPORTED_LOGS,
      // In a global database the provider sets performance data only after the cluster is made, and AWS refuses
      // the advanced mode without them: a call of its own switches it on, and nothing here switches it off.
      ...(insights === "standard" && { databaseInsightsMode: insights }),
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: keyArn,
      performanceInsightsRetentionPeriod: INSIGHTS_RETENTION_DAYS[insights],
      monitoringInterval: options.monitoringSeconds,
      monitoringRoleArn: props.monitoringRoleArn,
      backupRetentionPeriod: BACKUP_RETENTION_DAYS,
      preferredBackupWindow: windows.backup,
      preferredMaintenanceWindow: windows.maintenance,
      deleteAutomatedBackups: false,
      copyTagsToSnapshot: true,
      tags: backupTag("database"),
      deletionProtection: options.deletionProtection,
      skipFinalSnapshot: !options.finalSnapshot,
      ...(options.finalSnapshot && { finalSnapshotIdentifier: `${name}-final` }),
      dependsOn: [...props.dependsOn],
      lifecycle: { preventDestroy: true, ignoreChanges: ONLY_AT_CREATION },
    });
    if (password !== undefined)
      this.cluster.addOverride("master_password_wo_version", `\${${password.isNeeded} ? 1 : null}`);
  }

  /**
   * The first password, read only by an apply, and only while there is no cluster to have it: whoever plans needs no
   * right to read it. The time is what Terraform never knows before it applies, and so waits for.
   */
  #password(environment: string, name: string): { readonly value: string; readonly isNeeded: string } {
    const existing = new DataAwsRdsClusters(this, "Existing", {
      filter: [{ name: "db-cluster-id", values: [name] }],
    });
    const isNeeded = `length(data.aws_rds_clusters.${existing.friendlyUniqueId}.cluster_identifiers) == 0`;
    const secret = new Ephemeral(this, "Password", {
      type: "aws_secretsmanager_secret_version",
      arguments: {
        count: `\${${isNeeded} ? 1 : 0}`,
        secret_id: `\${timestamp() == "" ? "" : "${databaseSecretName(environment)}"}`,
      },
    });
    const texts = secret.references("secret_string");
    return { value: `\${one([for text in ${texts} : jsondecode(text)["password"]])}`, isNeeded };
  }
}

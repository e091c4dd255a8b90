import { DataAwsAvailabilityZone } from "@cdktf/provider-aws/lib/data-aws-availability-zone";
import type { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import type { DatabaseOptions } from "./database-options";
import { ENGINE, SERVERLESS_CLASS } from "./engine";

/** Any of them may become the writer at once, and scales with it where capacity is serverless. */
const PROMOTION_TIER = 1;
const CERTIFICATE_AUTHORITY = "rds-ca-rsa2048-g1";

export interface DatabaseInstancesProps extends Pick<DatabaseOptions, "capacity" | "monitoringSeconds"> {
  /** Name of the cluster. */
  readonly databaseName: string;
  readonly cluster: RdsCluster;
  /** Zones that get an instance, by id, 1 to 3; the instance's address follows its zone. */
  readonly zoneIds: readonly string[];
  readonly instanceGroupName: string;
  readonly monitoringRoleArn: string;
}

/**
 * One instance in each zone, all alike, so that the cluster outlives a zone. Which one writes is Aurora's to decide.
 * @throws PropsError if a zone is named twice, or none or more than three are.
 */
export class DatabaseInstances extends Construct {
  public readonly instances: readonly RdsClusterInstance[];

  public constructor(scope: Construct, id: string, props: DatabaseInstancesProps) {
    super(scope, id);
    const { databaseName, cluster, zoneIds, capacity, monitoringSeconds } = props;
    requireDistinct(this, "zoneIds", zoneIds, 1, 3);

    this.instances = zoneIds.map((zoneId) => {
      // RDS takes only the name, which stands for another zone in every account.
      const zone = new DataAwsAvailabilityZone(this, `Zone-${zoneId}`, { zoneId });
      return new RdsClusterInstance(this, zoneId, {
        identifier: `${databaseName}-${zoneId}`,
        clusterIdentifier: cluster.id,
        engine: ENGINE,
        instanceClass: capacity.kind === "serverless" ? SERVERLESS_CLASS : capacity.instanceClass,
        availabilityZone: zone.name,
        dbParameterGroupName: props.instanceGroupName,
        caCertIdentifier: CERTIFICATE_AUTHORITY,
        publiclyAccessible: false,
        promotionTier: PROMOTION_TIER,
        monitoringInterval: monitoringSeconds,
        monitoringRoleArn: props.monitoringRoleArn,
        copyTagsToSnapshot: true,
        // Without effect in a global database, whose members must stay on one version.
        autoMinorVersionUpgrade: false,
      });
    });
  }
}

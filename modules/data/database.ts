import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireNone } from "../core/checks";
import type { TerraformResource } from "../core/framework";
import { databaseName } from "../core/names";
import { ActivityStream } from "./activity-stream";
import { DatabaseAlarms } from "./database-alarms";
import { DatabaseCluster } from "./database-cluster";
import { DatabaseInstances } from "./database-instances";
import { DatabaseLogs } from "./database-logs";
import { DatabaseNetwork } from "./database-network";
import { databaseProblems, type DatabaseOptions } from "./database-options";
import { windowProblems, type DatabaseWindows } from "./database-windows";
import { MonitoringRole } from "./monitoring-role";
import { ParameterGroups } from "./parameter-groups";

export interface DatabaseProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly writerRegion: string;
  /** Whether the global database has members in other regions. */
  readonly otherRegions: boolean;
  readonly options: DatabaseOptions;
  readonly windows: DatabaseWindows;
  readonly dataKeyArn: string;
  readonly logsKeyArn: string;
  readonly vpcId: string;
  /** Subnets of the tier `data`. */
  readonly subnetIds: readonly string[];
  /** Zones with an instance, by id. */
  readonly zoneIds: readonly string[];
  readonly clientCidrs: Readonly<Record<string, string>>;
  readonly operatorCidrs: Readonly<Record<string, string>>;
  readonly alarms: AlarmChoice;
}

/**
 * Database of one region with all that belongs to it: network, parameters, logs, cluster, instances, alarms.
 * @throws PropsError if options are unknown or exclude each other.
 */
export class Database extends Construct {
  /** Where programs connect to write. */
  public readonly endpoint: string;
  public readonly readerEndpoint: string;
  /** By which `rds-db:connect` names the cluster. */
  public readonly resourceId: string;
  public readonly securityGroupId: string;
  public readonly clusterArn: string;
  /** To be applied before what needs a working database. */
  public readonly instances: readonly TerraformResource[];

  public constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id);
    const { environment, region, options, dataKeyArn } = props;
    requireNone(this, [...databaseProblems(options), ...windowProblems(props.windows)]);
    const name = databaseName(environment, region);
    const shared = { ...props, ...options, databaseName: name };

    const network = new DatabaseNetwork(this, "Network", shared);
    const parameters = new ParameterGroups(this, "Parameters", shared);
    const logs = new DatabaseLogs(this, "Logs", {
      databaseName: name,
      keyArn: props.logsKeyArn,
      retentionDays: options.logRetentionDays,
    });
    const monitoring = new MonitoringRole(this, "Monitoring", shared);
    const { cluster } = new DatabaseCluster(this, "Cluster", {
      ...props,
      keyArn: dataKeyArn,
      subnetGroupName: network.subnetGroupName,
      securityGroupId: network.securityGroupId,
      clusterGroupName: parameters.clusterGroupName,
      monitoringRoleArn: monitoring.roleArn,
      dependsOn: [...logs.groups, monitoring.permissions],
    });
    const { instances } = new DatabaseInstances(this, "Instances", {
      ...shared,
      cluster,
      instanceGroupName: parameters.instanceGroupName,
      maintenanceWindow: props.windows.maintenance,
      monitoringRoleArn: monitoring.roleArn,
    });
    if (typeof options.activityStream === "string")
      new ActivityStream(this, "ActivityStream", {
        cluster,
        instances,
        mode: options.activityStream,
        keyArn: dataKeyArn,
      });
    new DatabaseAlarms(this, "Alarms", shared);

    this.endpoint = cluster.endpoint;
    this.readerEndpoint = cluster.readerEndpoint;
    this.resourceId = cluster.clusterResourceId;
    this.securityGroupId = network.securityGroupId;
    this.clusterArn = cluster.arn;
    this.instances = instances;
  }
}

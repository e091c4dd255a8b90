import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import {
  RdsClusterParameterGroup,
  type RdsClusterParameterGroupParameter,
} from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import { Construct } from "constructs";
import { globalDatabaseName } from "../core/names";
import type { DatabaseOptions } from "./database-options";
import { ENGINE, majorVersion } from "./engine";

export interface ParameterGroupsProps extends Pick<
  DatabaseOptions,
  "engineVersion" | "auditedStatements" | "forwardingConsistency" | "commitBound"
> {
  readonly environment: string;
}

/** Parameters that take effect only when an instance starts. */
const STATIC: readonly string[] = ["shared_preload_libraries"];

/**
 * Parameters of cluster and instances, equal in every region, since each may become the writer. A major version
 * has groups of its own, so that an upgrade has both at hand.
 */
export class ParameterGroups extends Construct {
  public readonly clusterGroupName: string;
  public readonly instanceGroupName: string;

  public constructor(scope: Construct, id: string, props: ParameterGroupsProps) {
    super(scope, id);
    const { environment, engineVersion } = props;
    const major = majorVersion(engineVersion);
    const name = `${globalDatabaseName(environment)}-${major}`;
    const family = `${ENGINE}${major}`;
    const lifecycle = { createBeforeDestroy: true };

    const cluster = new RdsClusterParameterGroup(this, "Cluster", {
      name,
      family,
      description: "Encrypted connections, audit, write forwarding",
      parameter: parameters(clusterParameters(props)),
      lifecycle,
    });
    const instance = new DbParameterGroup(this, "Instance", {
      name,
      family,
      description: "What helps to find a slow or waiting statement",
      parameter: parameters({ log_lock_waits: "1", "pg_stat_statements.track": "all" }),
      lifecycle,
    });
    this.clusterGroupName = cluster.name;
    this.instanceGroupName = instance.name;
  }
}

function clusterParameters(props: ParameterGroupsProps): Record<string, string> {
  const { auditedStatements, forwardingConsistency, commitBound } = props;
  return {
    "apg_write_forward.consistency_mode": forwardingConsistency.toUpperCase(),
    log_connections: "1",
    log_disconnections: "1",
    password_encryption: "scram-sha-256",
    "pgaudit.log": auditedStatements.length === 0 ? "none" : [...auditedStatements].sort().join(","),
    // Parameters of statements are card numbers and amounts.
    "pgaudit.log_parameter": "0",
    "rds.accepted_password_auth_method": "scram",
    "rds.force_ssl": "1",
    ...("seconds" in commitBound && { "rds.global_db_rpo": String(commitBound.seconds) }),
    shared_preload_libraries: "pg_stat_statements,pgaudit",
    ssl_min_protocol_version: "TLSv1.2",
  };
}

function parameters(values: Readonly<Record<string, string>>): RdsClusterParameterGroupParameter[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    value,
    applyMethod: STATIC.includes(name) ? "pending-reboot" : "immediate",
  }));
}

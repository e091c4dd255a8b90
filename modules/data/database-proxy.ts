import { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { DbProxyDefaultTargetGroup } from "@cdktf/provider-aws/lib/db-proxy-default-target-group";
import { DbProxyEndpoint } from "@cdktf/provider-aws/lib/db-proxy-endpoint";
import { DbProxyTarget } from "@cdktf/provider-aws/lib/db-proxy-target";
import type { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { Construct } from "constructs";
import { Fn } from "../core/framework";
import { ServiceRole } from "../security/service-role";

/** Share of the database's connections that the proxy may hold; the rest is for forwarded writes and operators. */
const MAX_CONNECTIONS_PERCENT = 70;
const MAX_IDLE_CONNECTIONS_PERCENT = 35;
/** Seconds that a caller waits for a free connection: less than it waits for its answer. */
const BORROW_TIMEOUT_SECONDS = 10;
/** Seconds after which an idle client is let go. */
const IDLE_CLIENT_SECONDS = 1_800;
/**
 * Zones in which RDS Proxy has no addresses, by id. It passes by their subnets and says nothing.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.html
 */
export const ZONES_WITHOUT_PROXY: readonly string[] = ["use1-az3"];
/** Position of the resource id in a proxy's ARN. */
const RESOURCE_ID = 6;

export interface DatabaseProxyProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Name of the cluster, and of its proxy. */
  readonly databaseName: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  /** Secret, in this region, with which the proxy logs in. */
  readonly secretArn: string;
  /** Key that encrypts the secret. */
  readonly keyArn: string;
  /** Instances that the proxy leads to, at least one. */
  readonly instances: readonly RdsClusterInstance[];
}

/**
 * Pool of connections to a cluster. Clients come with an IAM token over TLS and hold no password. In a region that
 * does not write, only the reader endpoint answers.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-gdb.html
 */
export class DatabaseProxy extends Construct {
  public readonly endpoint: string;
  public readonly readerEndpoint: string;
  /** By which `rds-db:connect` names the proxy: `prx-…`. */
  public readonly resourceId: string;

  public constructor(scope: Construct, id: string, props: DatabaseProxyProps) {
    super(scope, id);
    const { environment, accountId, region, databaseName, secretArn, keyArn, instances } = props;
    const vpcSubnetIds = [...props.subnetIds];
    const vpcSecurityGroupIds = [props.securityGroupId];

    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: "database-proxy",
      service: "rds.amazonaws.com",
      source: { anySource: "RDS Proxy does not say on whose behalf it comes" },
      permissions: [
        {
          Sid: "Password",
          Effect: "Allow",
          Action: "secretsmanager:GetSecretValue",
          Resource: secretArn,
        },
        {
          Sid: "Decrypt",
          Effect: "Allow",
          Action: "kms:Decrypt",
          Resource: keyArn,
          Condition: { StringEquals: { "kms:ViaService": `secretsmanager.${region}.amazonaws.com` } },
        },
      ],
    });
    const proxy = new DbProxy(this, "Resource", {
      name: databaseName,
      engineFamily: "POSTGRESQL",
      roleArn: role.roleArn,
      vpcSubnetIds,
      vpcSecurityGroupIds,
      requireTls: true,
      idleClientTimeout: IDLE_CLIENT_SECONDS,
      auth: [
        {
          authScheme: "SECRETS",
          iamAuth: "REQUIRED",
          clientPasswordAuthType: "POSTGRES_SCRAM_SHA_256",
          secretArn,
        },
      ],
      dependsOn: [role.permissions],
    });
    const targets = new DbProxyDefaultTargetGroup(this, "Targets", {
      dbProxyName: proxy.name,
      connectionPoolConfig: {
        maxConnectionsPercent: MAX_CONNECTIONS_PERCENT,
        maxIdleConnectionsPercent: MAX_IDLE_CONNECTIONS_PERCENT,
        connectionBorrowTimeout: BORROW_TIMEOUT_SECONDS,
      },
    });
    new DbProxyTarget(this, "Cluster", {
      dbProxyName: proxy.name,
      targetGroupName: targets.name,
      dbClusterIdentifier: instances[0]!.clusterIdentifier,
      // A cluster without an instance is refused as a target.
      dependsOn: [...instances],
    });
    const reader = new DbProxyEndpoint(this, "Reader", {
      dbProxyName: proxy.name,
      dbProxyEndpointName: `${databaseName}-reader`,
      targetRole: "READ_ONLY",
      vpcSubnetIds,
      vpcSecurityGroupIds,
    });
    this.endpoint = proxy.endpoint;
    this.readerEndpoint = reader.endpoint;
    this.resourceId = Fn.element(Fn.split(":", proxy.arn), RESOURCE_ID) as string;
  }
}

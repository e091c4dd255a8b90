import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { SecurityGroup, type SecurityRule } from "../network/security-group";
import { POSTGRES_PORT } from "./engine";

export interface DatabaseNetworkProps {
  /** Name of the cluster. */
  readonly databaseName: string;
  readonly vpcId: string;
  /** Subnets of the tier `data`, one for each zone. */
  readonly subnetIds: readonly string[];
  /** Networks whose services use the database, by a key that never changes. */
  readonly clientCidrs: Readonly<Record<string, string>>;
  /** Networks from which it is changed: migrations and people's sessions. */
  readonly operatorCidrs: Readonly<Record<string, string>>;
  /** Where there is a proxy, services reach only that; operators reach the cluster. */
  readonly withProxy: boolean;
}

/** Where a database stands and who reaches it: PostgreSQL's port only, and the cluster itself calls nobody. */
export class DatabaseNetwork extends Construct {
  public readonly subnetGroupName: string;
  public readonly clusterGroupId: string;
  /** Group of the proxy, where there is one. */
  public readonly proxyGroupId?: string;

  public constructor(scope: Construct, id: string, props: DatabaseNetworkProps) {
    super(scope, id);
    const { databaseName, vpcId, subnetIds, withProxy } = props;
    const clients = fromNetworks(props.clientCidrs, "services of");
    const operators = fromNetworks(props.operatorCidrs, "operators in");

    const subnets = new DbSubnetGroup(this, "Subnets", {
      name: databaseName,
      description: "Data tier in every zone",
      subnetIds: [...subnetIds],
    });
    this.subnetGroupName = subnets.name;
    const cluster = new SecurityGroup(this, "Cluster", {
      vpcId,
      name: databaseName,
      description: "Aurora cluster",
      ingress: withProxy ? operators : { ...clients, ...operators },
      egress: {},
    });
    this.clusterGroupId = cluster.securityGroupId;
    if (!withProxy) return;
    const toCluster: SecurityRule = {
      port: POSTGRES_PORT,
      peer: { securityGroupId: cluster.securityGroupId },
      description: "PostgreSQL to the cluster",
    };
    const proxy = new SecurityGroup(this, "Proxy", {
      vpcId,
      name: `${databaseName}-proxy`,
      description: "RDS Proxy of the Aurora cluster",
      ingress: clients,
      egress: { cluster: toCluster },
    });
    this.proxyGroupId = proxy.securityGroupId;
    // The two groups name each other, so this rule comes after both.
    new VpcSecurityGroupIngressRule(this, "FromProxy", {
      securityGroupId: cluster.securityGroupId,
      ipProtocol: "tcp",
      fromPort: POSTGRES_PORT,
      toPort: POSTGRES_PORT,
      referencedSecurityGroupId: proxy.securityGroupId,
      description: "PostgreSQL from the proxy",
      tags: { Name: `${databaseName}-from-proxy` },
    });
  }
}

function fromNetworks(cidrs: Readonly<Record<string, string>>, who: string): Record<string, SecurityRule> {
  return Object.fromEntries(
    Object.entries(cidrs).map(([key, cidr]) => [
      key,
      { port: POSTGRES_PORT, peer: { cidr }, description: `PostgreSQL for ${who} ${key}` },
    ]),
  );
}

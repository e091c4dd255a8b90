import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { Construct } from "constructs";
import { SecurityGroup, type SecurityRule } from "../network/security-group";
import { POSTGRES_PORT } from "./engine";

export interface DatabaseNetworkProps {
  /** Name of the cluster. */
  readonly databaseName: string;
  readonly vpcId: string;
  /** Subnets of the tier `data`, one for each zone. */
  readonly subnetIds: readonly string[];
  /** Networks whose programs use the database, by a key that never changes. */
  readonly clientCidrs: Readonly<Record<string, string>>;
  /** Networks from which it is changed: migrations and people's sessions. */
  readonly operatorCidrs: Readonly<Record<string, string>>;
}

/** Where a database stands and who reaches it: PostgreSQL's port only, and the cluster itself calls nobody. */
export class DatabaseNetwork extends Construct {
  public readonly subnetGroupName: string;
  public readonly securityGroupId: string;

  public constructor(scope: Construct, id: string, props: DatabaseNetworkProps) {
    super(scope, id);
    const { databaseName, vpcId, subnetIds } = props;

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
      ingress: {
        ...fromNetworks(props.clientCidrs, "services of"),
        ...fromNetworks(props.operatorCidrs, "operators in"),
      },
      egress: {},
    });
    this.securityGroupId = cluster.securityGroupId;
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

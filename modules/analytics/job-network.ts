import { DataAwsSubnet } from "@cdktf/provider-aws/lib/data-aws-subnet";
import { GlueConnection } from "@cdktf/provider-aws/lib/glue-connection";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import type { TerraformResource } from "../core/framework";
import { SecurityGroup } from "../network/security-group";
import { HTTPS } from "../network/well-known-ports";

/** Glue refuses to run where its group does not admit itself on every TCP port. */
const ALL_TCP = { ipProtocol: "tcp", fromPort: 0, toPort: 65_535 } as const;

export interface JobNetworkProps {
  /** Prefix of names: `klap-prod-archive`. */
  readonly name: string;
  readonly vpcId: string;
  /** Subnets that jobs may run in, by zone id: one in each zone. */
  readonly subnetIds: Readonly<Record<string, string>>;
  /** Group of the interface endpoints through which jobs call AWS. */
  readonly endpointsGroupId: string;
  /** Prefix list of the gateway endpoint through which jobs reach buckets. */
  readonly s3PrefixListId: string;
  /** To be applied before a connection is put into the catalog. */
  readonly catalogEncryption: TerraformResource;
}

/**
 * Way for Glue's jobs into a VPC: one connection for each zone, since a connection stands in one subnet and a job
 * that is given several takes one that works. Out of it lead only the VPC's own endpoints.
 * @throws PropsError if no subnet is given.
 * @see https://docs.aws.amazon.com/glue/latest/dg/setup-vpc-for-glue-access.html
 * @see https://docs.aws.amazon.com/glue/latest/dg/glue-troubleshooting-errors.html#vpc-failover-behavior-error
 */
export class JobNetwork extends Construct {
  /** Names of the connections, in the order of the zones. */
  public readonly connectionNames: readonly string[];
  public readonly securityGroupId: string;

  public constructor(scope: Construct, id: string, props: JobNetworkProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, endpointsGroupId, s3PrefixListId, catalogEncryption } = props;
    requireDistinct(this, "subnetIds", Object.values(subnetIds), 1);

    const { securityGroupId } = new SecurityGroup(this, "SecurityGroup", {
      vpcId,
      name,
      description: "Workers of Glue jobs",
      ingress: {},
      egress: {
        endpoints: {
          port: HTTPS,
          peer: { securityGroupId: endpointsGroupId },
          description: "AWS services by their endpoints",
        },
        s3: { port: HTTPS, peer: { prefixListId: s3PrefixListId }, description: "Buckets" },
      },
    });
    const self = {
      securityGroupId,
      referencedSecurityGroupId: securityGroupId,
      ...ALL_TCP,
      description: "Workers of one job to each other",
    };
    const own = [
      new VpcSecurityGroupIngressRule(this, "From-workers", {
        ...self,
        tags: { Name: `${name}-from-workers` },
      }),
      new VpcSecurityGroupEgressRule(this, "To-workers", { ...self, tags: { Name: `${name}-to-workers` } }),
    ];
    this.connectionNames = Object.entries(subnetIds).map(([zoneId, subnetId]) => {
      // Glue wants the zone's name as well, which differs from account to account; only the subnet knows it.
      const { availabilityZone } = new DataAwsSubnet(this, `Subnet-${zoneId}`, { id: subnetId });
      return new GlueConnection(this, zoneId, {
        name: `${name}-${zoneId}`,
        connectionType: "NETWORK",
        physicalConnectionRequirements: {
          subnetId,
          availabilityZone,
          securityGroupIdList: [securityGroupId],
        },
        dependsOn: [catalogEncryption, ...own],
      }).name;
    });
    this.securityGroupId = securityGroupId;
  }
}

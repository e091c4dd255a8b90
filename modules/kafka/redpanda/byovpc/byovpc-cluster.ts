import { Cluster } from "@cdktf/provider-redpanda/lib/cluster";
import { Network } from "@cdktf/provider-redpanda/lib/network";
import { RedpandaProvider } from "@cdktf/provider-redpanda/lib/provider";
import { Construct } from "constructs";
import { requireDistinct } from "../../../core/checks";
import { TerraformResource } from "../../../core/framework";
import { brokerBoundaryArn } from "../../../core/names";
import { bucketArn } from "../../../storage/bucket-arn";
import type { BrokerGroups } from "./broker-groups";
import type { BrokerPlace } from "./broker-place";
import type { BrokerRoles } from "./broker-roles";
import type { BrokerStorage } from "./broker-storage";

/** An agent has to come up, make a Kubernetes cluster, and put brokers on it. */
const PATIENCE = "120m";
/** Zones of a cluster that survives the loss of one. */
const ZONES = 3;

export interface ByovpcClusterProps {
  readonly place: BrokerPlace;
  /** `klap-staging-sa-east-1-kafka` */
  readonly name: string;
  readonly resourceGroupId: string;
  /** `tier-1-aws-v3-arm` */
  readonly throughputTier: string;
  readonly zoneIds: readonly string[];
  readonly vpcId: string;
  readonly subnetArns: readonly string[];
  readonly storage: BrokerStorage;
  readonly groups: BrokerGroups;
  readonly roles: BrokerRoles;
  /** Accounts that may connect by private link. */
  readonly clientAccountIds: readonly string[];
  /** Whether another cluster's topics may be copied here. */
  readonly shadows: boolean;
  /** Whether Terraform may not delete it. */
  readonly deletionProtection: boolean;
}

/**
 * Redpanda's cluster on machines of an account of ours: three zones, no way in but private links and brokers of other
 * regions. The vendor runs Kubernetes on them, which is a declared exception to "no Kubernetes".
 * @throws PropsError if there are not three zones.
 * @see https://registry.terraform.io/providers/redpanda-data/redpanda/latest/docs/resources/cluster
 */
export class ByovpcCluster extends Construct {
  public readonly clusterId: string;
  /** Where clients behind the private link begin. */
  public readonly bootstrapServers: string;
  /** The cluster's own API, which topics and users are made by. */
  public readonly restEndpoint: string;
  public readonly registryEndpoint: string;
  public readonly endpointServiceName: string;

  public constructor(scope: Construct, id: string, props: ByovpcClusterProps) {
    super(scope, id);
    const { place, name, resourceGroupId, zoneIds, storage, groups, roles, shadows } = props;
    const { environment, accountId, region } = place;
    requireDistinct(this, "zoneIds", zoneIds, ZONES, ZONES);
    // The organization's client id and secret, and AWS credentials for the agent, come from the environment of
    // whoever applies.
    new RedpandaProvider(this, "provider");
    const shared = { cloudProvider: "aws", clusterType: "byoc", region, resourceGroupId };
    const ec2 = (kind: string, awsId: string): { arn: string } => ({
      arn: `arn:aws:ec2:${region}:${accountId}:${kind}/${awsId}`,
    });
    const group = (purpose: keyof BrokerGroups["groupIds"]) =>
      ec2("security-group", groups.groupIds[purpose]);

    const network = new Network(this, "Network", {
      ...shared,
      name,
      customerManagedResources: {
        aws: {
          dynamodbTable: { arn: storage.lockTableArn },
          managementBucket: { arn: bucketArn(storage.managementBucket) },
          privateSubnets: { arns: [...props.subnetArns] },
          vpc: ec2("vpc", props.vpcId),
        },
      },
      lifecycle: { preventDestroy: true },
    });
    const cluster = new Cluster(this, "Resource", {
      ...shared,
      name,
      networkId: network.id,
      connectionType: "private",
      throughputTier: props.throughputTier,
      zones: [...zoneIds],
      allowDeletion: !props.deletionProtection,
      kafkaApi: { sasl: { enabled: true } },
      // Said, or its addresses stay unknown. Clients sign in with their passwords, not by certificates.
      schemaRegistry: { mtls: { enabled: false } },
      awsPrivateLink: {
        enabled: true,
        // Topics and users are made through the same link.
        connectConsole: true,
        allowedPrincipals: props.clientAccountIds.map((account) => `arn:aws:iam::${account}:root`),
      },
      ...(shadows && {
        clusterConfiguration: { customPropertiesJson: JSON.stringify({ enable_shadow_linking: true }) },
      }),
      customerManagedResources: {
        aws: {
          agentInstanceProfile: { arn: roles.profileArns.agent },
          cloudStorageBucket: { arn: bucketArn(storage.dataBucket) },
          clusterSecurityGroup: group("cluster"),
          connectorsNodeGroupInstanceProfile: { arn: roles.profileArns.connectors },
          connectorsSecurityGroup: group("connectors"),
          k8SClusterRole: { arn: roles.clusterRoleArn },
          nodeSecurityGroup: group("node"),
          permissionsBoundaryPolicy: { arn: brokerBoundaryArn(environment, accountId) },
          redpandaAgentSecurityGroup: group("agent"),
          redpandaNodeGroupInstanceProfile: { arn: roles.profileArns.brokers },
          redpandaNodeGroupSecurityGroup: group("brokers"),
          utilityNodeGroupInstanceProfile: { arn: roles.profileArns.utility },
          utilitySecurityGroup: group("utility"),
        },
      },
      timeouts: { create: PATIENCE, delete: PATIENCE, update: PATIENCE },
      // The agent needs its roles, groups and ways for as long as there is a cluster.
      dependsOn: [storage, groups, roles].flatMap((each) =>
        each.node.findAll().filter((element) => TerraformResource.isTerraformResource(element)),
      ),
      lifecycle: { preventDestroy: true },
    });
    const value = (path: string): string => `\${redpanda_cluster.${cluster.friendlyUniqueId}.${path}}`;
    this.clusterId = cluster.id;
    this.bootstrapServers = value("kafka_api.all_seed_brokers.private_link_sasl");
    this.restEndpoint = cluster.clusterApiUrl;
    this.registryEndpoint = value("schema_registry.all_urls.private_link_sasl");
    this.endpointServiceName = value("aws_private_link.status.service_name");
  }
}

import { DataConfluentEndpoint } from "@cdktf/provider-confluent/lib/data-confluent-endpoint";
import { DataConfluentSchemaRegistryCluster } from "@cdktf/provider-confluent/lib/data-confluent-schema-registry-cluster";
import type { AccessPoint } from "@cdktf/provider-confluent/lib/access-point";
import { KafkaClientQuota } from "@cdktf/provider-confluent/lib/kafka-client-quota";
import { KafkaCluster } from "@cdktf/provider-confluent/lib/kafka-cluster";
import { RoleBinding } from "@cdktf/provider-confluent/lib/role-binding";
import { Construct } from "constructs";
import type { KafkaContract } from "../contract/kafka-contract";

export interface ConfluentClusterProps {
  /** `klap-prod-sa-east-1` */
  readonly name: string;
  readonly region: string;
  /** Most units that the cluster grows to by itself. */
  readonly maxUnits: number;
  readonly principals: KafkaContract["principals"];
  readonly environmentId: string;
  readonly byokKeyId: string;
  /** Way in; the cluster has an address for each access point that exists by then. */
  readonly accessPoint: AccessPoint;
  /** Service account of a principal, the platform's own included. */
  readonly accountIdOf: (principal: string) => string;
  /** Regions whose schemas come here. */
  readonly mirroredHomes: readonly string[];
  /** Whether Confluent refuses to delete the cluster. */
  readonly deletionProtection: boolean;
}

/**
 * Kafka cluster over three zones, encrypted with the account's key and reached through the access point, with the
 * quotas of its clients and the rights that only role bindings give.
 */
export class ConfluentCluster extends Construct {
  public readonly clusterId: string;
  /** `lkc-….:9092`, through the access point. */
  public readonly bootstrapServers: string;
  /** `https://…`, through the access point. */
  public readonly restEndpoint: string;
  public readonly registryId: string;
  public readonly registryEndpoint: string;

  public constructor(scope: Construct, id: string, props: ConfluentClusterProps) {
    super(scope, id);
    const { name, region, maxUnits, principals, environmentId, byokKeyId, accessPoint } = props;
    const { accountIdOf, mirroredHomes, deletionProtection } = props;
    const environment = { id: environmentId };

    const cluster = new KafkaCluster(this, "Resource", {
      displayName: name,
      cloud: "AWS",
      region,
      availability: "HIGH",
      enterprise: [{ maxEcku: maxUnits }],
      byokKey: { id: byokKeyId },
      environment,
      deletionProtection,
      dependsOn: [accessPoint],
      lifecycle: { preventDestroy: true },
    });
    const registry = new DataConfluentSchemaRegistryCluster(this, "Registry", {
      environment,
      // Stream governance opens the registry with the first cluster.
      dependsOn: [cluster],
    });
    this.clusterId = cluster.id;
    this.bootstrapServers = through(cluster, accessPoint, "bootstrap_endpoint");
    this.restEndpoint = through(cluster, accessPoint, "rest_endpoint");
    this.registryId = registry.id;
    this.registryEndpoint = privateRegistry(
      new DataConfluentEndpoint(this, "RegistryEndpoints", {
        filter: { environment, service: "SCHEMA_REGISTRY", cloud: "AWS", region, isPrivate: true },
        dependsOn: [cluster, accessPoint],
      }),
      accessPoint,
    );

    for (const [principal, { quota }] of Object.entries(principals))
      if (!("noQuota" in quota))
        new KafkaClientQuota(this, `Quota-${principal}`, {
          displayName: `${name}-${principal}`,
          principals: [accountIdOf(principal)],
          throughput: {
            ingressByteRate: String(quota.ingressBytesPerSecond),
            egressByteRate: String(quota.egressBytesPerSecond),
          },
          kafkaCluster: { id: cluster.id },
          environment,
        });
    const bind = (id: string, principal: string, roleName: string, crnPattern: string): RoleBinding =>
      new RoleBinding(this, id, { principal: `User:${accountIdOf(principal)}`, roleName, crnPattern });
    const subjects = `${registry.resourceName}/subject=*`;
    bind("Platform", "platform", "CloudClusterAdmin", cluster.rbacCrn);
    bind("PlatformSchemas", "platform", "ResourceOwner", subjects);
    // At home the link reads what it takes away; elsewhere's schemas it brings into a context of their own.
    bind("LinkSchemas", "link", "DeveloperRead", `${registry.resourceName}/subject=${region}.*`);
    for (const home of mirroredHomes)
      bind(`LinkSchemas-${home}`, "link", "ResourceOwner", `${registry.resourceName}/subject=:.${home}:*`);
    for (const principal of Object.keys(principals))
      bind(`Schemas-${principal}`, principal, "DeveloperRead", subjects);
  }
}

/** The cluster's address through one access point. */
function through(cluster: KafkaCluster, accessPoint: AccessPoint, attribute: string): string {
  const endpoints = `confluent_kafka_cluster.${cluster.friendlyUniqueId}.endpoints`;
  const point = `confluent_access_point.${accessPoint.friendlyUniqueId}.id`;
  return `\${one([for each in ${endpoints} : each.${attribute} if each.access_point_id == ${point}])}`;
}

/** The registry's address through one access point; its own attributes name those of other kinds of networks. */
function privateRegistry(found: DataConfluentEndpoint, accessPoint: AccessPoint): string {
  const endpoints = `data.confluent_endpoint.${found.friendlyUniqueId}.endpoints`;
  const point = `confluent_access_point.${accessPoint.friendlyUniqueId}.id`;
  return `\${one([for each in ${endpoints} : each.endpoint if try(each.access_point[0].id, "") == ${point}])}`;
}

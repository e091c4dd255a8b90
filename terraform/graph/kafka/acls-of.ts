import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import type { Kafka, KafkaAcl, KafkaCluster } from "./kafka";

const USER = "User:";

/** What principals may do, as access control lists say it. */
export function aclsOf(graph: PlatformGraph, clusterOf: Kafka["clusterOf"]): readonly KafkaAcl[] {
  const users = new Map<string, Resource>();
  for (const user of graph.of("redpanda_user")) {
    const cluster = clusterOf(user, "cluster_api_url");
    const name = user.body.text("name");
    if (cluster !== undefined && name !== undefined) users.set(keyOf(cluster, name), user);
  }
  return [
    ...graph.of("confluent_kafka_acl").map((resource): KafkaAcl => {
      const cluster = clusterOf(resource, "kafka_cluster.id");
      const principal = resource.body
        .targets("principal")
        .find(({ type }) => type === "confluent_service_account");
      return acl(resource, "confluent", cluster, principal);
    }),
    ...graph.of("redpanda_acl").map((resource): KafkaAcl => {
      const cluster = clusterOf(resource, "cluster_api_url");
      const name = resource.body.text("principal");
      const known = cluster !== undefined && name?.startsWith(USER) === true;
      const principal = known ? users.get(keyOf(cluster, name.slice(USER.length))) : undefined;
      return acl(resource, "redpanda", cluster, principal);
    }),
  ];
}

function acl(
  resource: Resource,
  vendor: KafkaAcl["vendor"],
  cluster: KafkaCluster | undefined,
  principal: Resource | undefined,
): KafkaAcl {
  const { body } = resource;
  const [pattern, permission] =
    vendor === "confluent" ? ["pattern_type", "permission"] : ["resource_pattern_type", "permission_type"];
  const [about, operation] = [body.text("resource_type"), body.text("operation")];
  return {
    vendor,
    resource,
    name: body.value("resource_name"),
    prefixed: body.text(pattern!) === "PREFIXED",
    // What is not known to deny may allow.
    allows: body.text(permission!) !== "DENY",
    ...(cluster !== undefined && { cluster }),
    ...(principal !== undefined && { principal }),
    ...(about !== undefined && { about }),
    ...(operation !== undefined && { operation }),
  };
}

function keyOf({ resource }: KafkaCluster, user: string): string {
  return `${resource.id}\n${user}`;
}

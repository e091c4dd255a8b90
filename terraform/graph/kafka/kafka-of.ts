import { member } from "../json";
import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { aclsOf } from "./acls-of";
import { clustersOf } from "./clusters-of";
import { kindOfTopic } from "./kind-of-topic";
import type { Kafka, KafkaCluster, KafkaMirror, KafkaTopic } from "./kafka";

/** Clusters, topics, rights, mirrors and schemas of a platform, over its stacks and regions. */
export const kafkaOf = once((graph: PlatformGraph): Kafka => {
  const clusters = clustersOf(graph);
  const byResource = new Map(clusters.map((cluster) => [cluster.resource, cluster]));
  const named = (resources: readonly Resource[]): KafkaCluster | undefined =>
    resources.map((resource) => byResource.get(resource)).find((cluster) => cluster !== undefined);
  const clusterOf: Kafka["clusterOf"] = (resource, path) => {
    if (resource.body.raw(path).length > 0) return named(resource.body.targets(path));
    const id = member(resource.stack.document.providers.get(resource.document.provider), "kafka_id");
    return id === undefined ? undefined : named(graph.targetsOf(id, resource.stack));
  };
  return {
    clusters,
    topics: topicsOf(graph, clusterOf),
    acls: aclsOf(graph, clusterOf),
    mirrors: [...mirrorsOf(graph, clusterOf), ...shadowsOf(graph, clusterOf)],
    schemas: [
      ...graph.of("confluent_schema").map((resource) => ({
        vendor: "confluent" as const,
        resource,
        ...optional("cluster", clusterOf(resource, "kafka_cluster.id")),
        ...optional("subject", resource.body.text("subject_name")),
      })),
      ...graph.of("redpanda_schema").map((resource) => ({
        vendor: "redpanda" as const,
        resource,
        ...optional("cluster", clusterOf(resource, "cluster_id")),
        ...optional("subject", resource.body.text("subject")),
      })),
    ],
    clusterOf,
  };
});

function topicsOf(graph: PlatformGraph, clusterOf: Kafka["clusterOf"]): readonly KafkaTopic[] {
  const topic = (
    resource: Resource,
    vendor: KafkaTopic["vendor"],
    paths: { cluster: string; name: string; partitions: string; config: string },
  ): KafkaTopic => {
    const name = resource.body.text(paths.name);
    return {
      vendor,
      resource,
      partitionsPath: paths.partitions,
      configPath: paths.config,
      ...optional("cluster", clusterOf(resource, paths.cluster)),
      ...optional("name", name),
      ...optional("kind", name === undefined ? undefined : kindOfTopic(name)),
      ...optional("partitions", resource.body.number(paths.partitions)),
    };
  };
  return [
    ...graph.of("confluent_kafka_topic").map((resource) =>
      topic(resource, "confluent", {
        cluster: "kafka_cluster.id",
        name: "topic_name",
        partitions: "partitions_count",
        config: "config",
      }),
    ),
    ...graph.of("redpanda_topic").map((resource) =>
      topic(resource, "redpanda", {
        cluster: "cluster_api_url",
        name: "name",
        partitions: "partition_count",
        config: "configuration",
      }),
    ),
  ];
}

/** A mirror topic names its link; the link tells where the original is. */
function mirrorsOf(graph: PlatformGraph, clusterOf: Kafka["clusterOf"]): readonly KafkaMirror[] {
  const links = graph.of("confluent_cluster_link").map((link) => ({
    link,
    name: link.body.text("link_name"),
    local: clusterOf(link, "local_kafka_cluster.id") ?? clusterOf(link, "destination_kafka_cluster.id"),
    remote: clusterOf(link, "remote_kafka_cluster.id") ?? clusterOf(link, "source_kafka_cluster.id"),
  }));
  return graph.of("confluent_kafka_mirror_topic").map((resource) => {
    const { body } = resource;
    const cluster = clusterOf(resource, "kafka_cluster.id");
    const name = body.text("cluster_link.link_name");
    const found = links.find(
      (each) => name !== undefined && each.name === name && cluster !== undefined && each.local === cluster,
    );
    return {
      vendor: "confluent",
      resource,
      names: [{ name: body.value("source_kafka_topic.topic_name"), prefixed: false }],
      ...optional("cluster", cluster),
      ...optional("source", found?.remote),
      ...optional("link", found?.link),
    };
  });
}

function shadowsOf(graph: PlatformGraph, clusterOf: Kafka["clusterOf"]): readonly KafkaMirror[] {
  return graph.of("redpanda_shadow_link").map((resource) => ({
    vendor: "redpanda",
    resource,
    link: resource,
    names: resource.body
      .blocks("topic_metadata_sync_options.auto_create_shadow_topic_filters")
      .filter((filter) => filter.text("filter_type") === "INCLUDE")
      .map((filter) => ({
        name: filter.value("name"),
        prefixed: filter.text("pattern_type")?.startsWith("PREFIX") === true,
      })),
    ...optional("cluster", clusterOf(resource, "shadow_redpanda_id")),
    ...optional("source", clusterOf(resource, "source_redpanda_id")),
  }));
}

/** The member, where there is a value for it. */
function optional<Key extends string, Member>(
  key: Key,
  value: Member | undefined,
): { readonly [K in Key]?: Member } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Member };
}

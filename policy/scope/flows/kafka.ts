import { member } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import type { ScopeStep } from "../step";
import { clientsOf, principalsAt } from "./kafka-principals";
import { clusterKeyOf, clusterOf, topicsOf, type Topic } from "./kafka-topics";

const READS = new Set(["READ", "ALL", "ANY"]);
const WRITES = new Set(["WRITE", "ALL", "ANY"]);

/** Messages from topic to topic, and between topics and those who hold credentials that may read or write them. */
export function kafkaData(graph: PlatformGraph): readonly ScopeStep[] {
  return [
    ...grantedData(graph),
    ...topicsOf(graph).flatMap(storedData),
    ...mirroredData(graph),
    ...graph.of("confluent_connector").flatMap((connector) => sunkData(graph, connector)),
    ...carriedData(graph),
  ];
}

/** Topics that an access-control entry names, by name or prefix. */
export function topicsAt({ body, type }: Resource, topics: readonly Topic[]): readonly Topic[] {
  const name = body.text("resource_name");
  if (name === undefined || body.text("resource_type")?.toUpperCase() !== "TOPIC") return [];
  const pattern = body
    .text(type === "redpanda_acl" ? "resource_pattern_type" : "pattern_type")
    ?.toUpperCase();
  const key = clusterKeyOf(body.resource);
  return topics.filter(
    (topic) =>
      topic.clusterKey === key &&
      (name === "*" || (pattern === "PREFIXED" ? topic.name.startsWith(name) : topic.name === name)),
  );
}

function grantedData(graph: PlatformGraph): readonly ScopeStep[] {
  const clients = clientsOf(graph);
  return graph.of("confluent_kafka_acl", "redpanda_acl").flatMap((acl) => {
    const { body } = acl;
    if ((body.text("permission") ?? body.text("permission_type"))?.toUpperCase() === "DENY") return [];
    const operation = body.text("operation")?.toUpperCase() ?? "";
    const [reads, writes] = [READS.has(operation), WRITES.has(operation)];
    if (!reads && !writes) return [];
    const topics = topicsAt(acl, topicsOf(graph));
    if (topics.length === 0) return [];
    const because = [show(body, "operation"), show(body, "resource_name"), show(body, "principal")];
    return principalsAt(acl, "principal").flatMap((principal) =>
      (clients.get(principal) ?? []).flatMap(({ actor, because: proof }) =>
        topics.flatMap(({ resource }): readonly ScopeStep[] => {
          const all = [...because, ...proof];
          return [
            ...(reads ? [{ kind: "is read by", from: resource, to: actor, because: all }] : []),
            ...(writes ? [{ kind: "writes to", from: actor, to: resource, because: all }] : []),
          ];
        }),
      ),
    );
  });
}

function storedData({ resource }: Topic): readonly ScopeStep[] {
  const found = clusterOf(resource);
  if (found === undefined) return [];
  return [{ kind: "is kept by", from: resource, to: found.cluster, because: [found.because] }];
}

function mirroredData(graph: PlatformGraph): readonly ScopeStep[] {
  const sources = new Map<string, Topic[]>();
  for (const topic of topicsOf(graph))
    if (topic.resource.type === "confluent_kafka_topic")
      sources.set(topic.name, [...(sources.get(topic.name) ?? []), topic]);
  return topicsOf(graph)
    .filter(({ resource }) => resource.type === "confluent_kafka_mirror_topic")
    .flatMap(({ resource: to, name, clusterKey }) =>
      (sources.get(name) ?? [])
        .filter((source) => source.clusterKey !== clusterKey)
        .map(({ resource: from }): ScopeStep => {
          const because = [
            show(to.body, "cluster_link.link_name"),
            show(to.body, "source_kafka_topic.topic_name"),
          ];
          return { kind: "is mirrored to", from, to, because };
        }),
    );
}

/** What a connector takes from topics and puts into a bucket; keys of its configuration have dots in them. */
function sunkData(graph: PlatformGraph, connector: Resource): readonly ScopeStep[] {
  const [configuration] = connector.body.raw("config_nonsensitive");
  const evidence = (key: string): Evidence => {
    const value = member(configuration, key);
    return { resource: connector, path: `config_nonsensitive["${key}"]`, value };
  };
  const [names, bucket] = [member(configuration, "topics"), member(configuration, "s3.bucket.name")];
  const wanted = new Set(typeof names === "string" ? names.split(",").map((name) => name.trim()) : []);
  const key = clusterKeyOf(connector);
  const topics = topicsOf(graph).filter((topic) => wanted.has(topic.name) && topic.clusterKey === key);
  const buckets =
    typeof bucket === "string"
      ? [...graph.targetsOf(bucket, connector.stack), ...graph.named("aws_s3_bucket", bucket)]
      : [];
  return [
    ...topics.map(({ resource: from }): ScopeStep => {
      return { kind: "is read by", from, to: connector, because: [evidence("topics")] };
    }),
    ...buckets.map((to): ScopeStep => {
      return { kind: "writes to", from: connector, to, because: [evidence("s3.bucket.name")] };
    }),
  ];
}

/** Endpoints through which clients reach a Confluent cluster: its environment's access points, and ours behind them. */
function carriedData(graph: PlatformGraph): readonly ScopeStep[] {
  const points = graph.of("confluent_access_point");
  const reached = graph.of("confluent_kafka_cluster").flatMap((cluster) => {
    const environments = new Set(cluster.body.targets("environment.id"));
    return points
      .filter(({ body }) => body.targets("environment.id").some((each) => environments.has(each)))
      .map((to): ScopeStep => {
        const because = [show(cluster.body, "environment.id"), show(to.body, "environment.id")];
        return { kind: "is reached through", from: cluster, to, because };
      });
  });
  const path = "aws_ingress_private_link_endpoint.vpc_endpoint_id";
  const endpoints = points.flatMap((from) =>
    from.body.targets(path).map((to): ScopeStep => {
      return { kind: "is reached through", from, to, because: [show(from.body, path)] };
    }),
  );
  return [...reached, ...endpoints];
}

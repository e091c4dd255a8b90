import { member } from "../../../terraform/graph/json";
import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";

const CLUSTERS = /^(confluent_kafka_cluster|redpanda_(serverless_)?cluster)$/;
/** Attribute by which each type of topic tells its name. */
const NAMES: Readonly<Record<string, string>> = {
  confluent_kafka_mirror_topic: "source_kafka_topic.topic_name",
  confluent_kafka_topic: "topic_name",
  redpanda_topic: "name",
};

/** A topic or a mirror of one, of either vendor. */
export interface Topic {
  readonly resource: Resource;
  readonly name: string;
  /** Tells clusters apart, also where the graph does not hold them. */
  readonly clusterKey: string;
}

/** The cluster that a vendor's resource is about, and what says so. */
export interface ClusterOf {
  readonly cluster: Resource;
  readonly because: Evidence;
}

/** All topics whose names are known, in the order of the stacks. */
export const topicsOf = once((graph: PlatformGraph): readonly Topic[] =>
  Object.entries(NAMES).flatMap(([type, path]) =>
    graph.of(type).flatMap((resource) => {
      const name = resource.body.text(path);
      return name === undefined ? [] : [{ resource, name, clusterKey: clusterKeyOf(resource) }];
    }),
  ),
);

/** By attribute, or by the provider configuration, which speaks for all resources of a stack. */
export function clusterOf(resource: Resource): ClusterOf | undefined {
  const { body, stack, document } = resource;
  for (const path of ["kafka_cluster.id", "cluster_api_url", "cluster_id"]) {
    const cluster = body.targets(path).find(({ type }) => CLUSTERS.test(type));
    if (cluster !== undefined) return { cluster, because: show(body, path) };
  }
  const value = member(stack.document.providers.get(document.provider), "kafka_id");
  if (value === undefined) return undefined;
  const cluster = body.graph.targetsOf(value, stack).find(({ type }) => CLUSTERS.test(type));
  return cluster && { cluster, because: { resource, path: "provider.kafka_id", value } };
}

/** A vendor's resource does not tell its region; the stack that makes it does. */
export function clusterKeyOf(resource: Resource): string {
  return clusterOf(resource)?.cluster.id ?? `${resource.stack.account ?? ""} ${resource.stack.region ?? ""}`;
}

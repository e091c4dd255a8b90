import type { PlatformGraph } from "../platform-graph";
import type { KafkaCluster } from "./kafka";

/** Attribute in which each type of cluster says its region. */
const REGION: Readonly<Record<string, string>> = {
  confluent_kafka_cluster: "region",
  redpanda_cluster: "region",
  redpanda_serverless_cluster: "serverless_region",
};

export function clustersOf(graph: PlatformGraph): readonly KafkaCluster[] {
  return graph.of(...Object.keys(REGION)).map((resource) => {
    const region = resource.body.text(REGION[resource.type]!);
    const vendor = resource.type.startsWith("confluent_") ? "confluent" : "redpanda";
    return { vendor, resource, ...(region !== undefined && { region }) };
  });
}

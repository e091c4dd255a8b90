import type { Kafka, KafkaTopic } from "../../terraform/graph/kafka/kafka";

/** Confluent's topics of one kind: each stands on the cluster of another region. */
export function confluentKinds({ topics }: Kafka): readonly (readonly KafkaTopic[])[] {
  const kinds = new Map<string, KafkaTopic[]>();
  for (const topic of topics) {
    if (topic.vendor !== "confluent") continue;
    // A topic whose name is not known is a kind of its own.
    const kind = topic.kind ?? topic.resource.id;
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, [topic]);
    else same.push(topic);
  }
  return [...kinds.values()];
}

import type { RuleContext } from "../type-rules";
import { stringAt, type Values } from "../value";

/** The topic or mirror of a name on a cluster. */
export function topicOn(cluster: string, name: string, { store }: RuleContext): Values | undefined {
  const id = `${cluster}/${name}`;
  return (
    store.get("confluent_kafka_topic", id) ??
    store.find(
      "confluent_kafka_mirror_topic",
      (mirror) => stringAt(mirror, "kafka_cluster.0.id") === cluster && mirror.mirror_topic_name === name,
    )
  );
}

import type { KafkaWay } from "../../network/kafka-way";
import type { KafkaService } from "./kafka-service";

/** How clients in the environment's own networks reach the cluster. */
export function kafkaWayOf({ vendor, cluster }: KafkaService): KafkaWay {
  if (vendor === "confluent") return "confluent-endpoint";
  return cluster.type === "byovpc" ? "redpanda-endpoint" : "internet";
}

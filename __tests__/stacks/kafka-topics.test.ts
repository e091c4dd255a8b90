import { stackJson, stackReads } from "../fixtures/environment";
import { CONTRACT, kafkaEnvironment, kafkaStack, PLAN, SINGLE_PLAN, TOPIC } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const STACK = kafkaStack("kafka-topics");

describe("KafkaTopicsStack", () => {
  it("comes after the credentials that it works with", () => {
    expect(stackReads(kafkaEnvironment(), STACK)).toEqual([
      "prod-payments-sa-east-1-kafka",
      "prod-payments-sa-east-1-kafka-credentials",
      "prod-payments-sa-east-1-kafka-account",
    ]);
  });

  it("archives the topics that want it, with one connector for each format", () => {
    const connectors = (json: string): unknown[] =>
      Object.values(resourcesOf(json, "confluent_connector")).map(
        ({ config_nonsensitive }) => (config_nonsensitive as { topics: string }).topics,
      );
    expect(connectors(stackJson(kafkaEnvironment(), STACK))).toEqual(["sa-east-1.orders"]);
    const kept = {
      ...PLAN,
      contract: { ...CONTRACT, topics: { ...CONTRACT.topics, orders: { ...TOPIC, archived: false } } },
    };
    expect(connectors(stackJson(kafkaEnvironment(kept), STACK))).toEqual([]);
  });

  it("names every key and password by an ephemeral value", () => {
    for (const environment of [kafkaEnvironment(), kafkaEnvironment(SINGLE_PLAN)]) {
      const json = stackJson(environment, STACK);
      for (const [, value] of json.matchAll(/"(?:\w*api_secret|password\w*)":"([^"]*)"/g))
        expect(value).toContain("ephemeral.");
    }
  });

  it("makes the same topics at either vendor", () => {
    const named = (type: string, name: string, environment = kafkaEnvironment()): unknown[] =>
      Object.values(resourcesOf(stackJson(environment, STACK), type)).map((topic) => topic[name]);
    expect(named("redpanda_topic", "name", kafkaEnvironment(SINGLE_PLAN))).toEqual(
      named("confluent_kafka_topic", "topic_name"),
    );
  });
});

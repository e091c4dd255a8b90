import { stackJson, stackReads } from "../fixtures/environment";
import { CONTRACT, kafkaEnvironment, kafkaStack, PLAN, SINGLE_PLAN, TOPIC } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const STACK = kafkaStack("kafka-topics");

describe("KafkaTopicsStack", () => {
  it("comes after the credentials that it works with, and what copies the sink's messages on", () => {
    expect(stackReads(kafkaEnvironment(), STACK)).toEqual([
      "prod-payments-sa-east-1-kafka",
      "prod-payments-sa-east-1-kafka-credentials",
      "prod-payments-sa-east-1-kafka-account",
      "prod-payments-sa-east-1-storage-replication",
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
    const named = (environment: ReturnType<typeof kafkaEnvironment>): string[] =>
      [
        ...stackJson(environment, STACK).matchAll(/"(\w*api_(?:key|secret)|password(?:_wo)?)":\s*"([^"]*)/g),
      ].map(
        ([, name, value]) => `${name} ${/^\$\{jsondecode\(ephemeral\./.test(value!) ? "ephemeral" : value}`,
      );
    expect(named(kafkaEnvironment()).sort()).toEqual([
      "kafka_api_key ephemeral",
      "kafka_api_secret ephemeral",
      "schema_registry_api_key ephemeral",
      "schema_registry_api_secret ephemeral",
    ]);
    expect(named(kafkaEnvironment(SINGLE_PLAN))).toEqual(["password_wo ephemeral"]);
  });

  it("starts the sink of the archive once it has all its rights", () => {
    const json = stackJson(kafkaEnvironment(), STACK);
    const [sink] = Object.values(resourcesOf(json, "confluent_connector"));
    const rights = Object.entries(resourcesOf(json, "confluent_kafka_acl")).filter(([name]) =>
      name.startsWith("confluent_acl_archive_"),
    );
    expect(rights).toHaveLength(9);
    expect((sink!.depends_on as string[]).sort()).toEqual([
      ...rights.map(([name]) => `confluent_kafka_acl.${name}`).sort(),
      "confluent_kafka_topic.confluent_orders",
    ]);
  });

  it("makes the same topics at either vendor", () => {
    const named = (type: string, name: string, environment = kafkaEnvironment()): unknown[] =>
      Object.values(resourcesOf(stackJson(environment, STACK), type)).map((topic) => topic[name]);
    expect(named("redpanda_topic", "name", kafkaEnvironment(SINGLE_PLAN))).toEqual(
      named("confluent_kafka_topic", "topic_name"),
    );
  });
});
